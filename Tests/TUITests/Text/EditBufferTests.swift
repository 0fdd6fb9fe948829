import Testing

@testable import TUI

struct EditBufferTests {
  /// Types scalar by scalar, as the keyboard sends them.
  private func typed(_ text: String) -> EditBuffer {
    var buffer = EditBuffer()
    for scalar in text.unicodeScalars { buffer.insert(String(scalar)) }
    return buffer
  }

  @Test(arguments: [
    "hello", "你好，世界", "e\u{301}", "👍🏽", "❤️", "👨‍👩‍👧", "🇨🇳🇯🇵", "각", "नि", "a\nb", "\u{200B}", "\u{202E}x",
    "\u{FFFD}", "한국어",
  ])
  func `typing scalar by scalar gives the text back unchanged`(text: String) {
    let buffer = typed(text)
    #expect(Array(buffer.text.unicodeScalars) == Array(text.unicodeScalars))
    #expect(buffer.count == text.count)
    #expect(buffer.cursor == text.count)
  }

  @Test func `one backspace takes a whole cluster`() {
    var buffer = typed("好👨‍👩‍👧")
    buffer.deleteBackward()
    #expect(buffer.text == "好")
  }

  @Test func `flags behind the cursor are paired anew`() {
    var buffer = typed("🇨🇳🇯🇵")
    buffer.move(to: 0)
    buffer.insert("\u{1F1FA}")
    #expect(buffer.text.unicodeScalars.elementsEqual("\u{1F1FA}🇨🇳🇯🇵".unicodeScalars))
    buffer.moveLeft()
    #expect(buffer.count == buffer.text.count)
  }

  @Test(arguments: [
    ("👩", "👨\u{200D}👧"), ("각", "한\u{1112}\u{1161}"), ("क्षि", "स्"), ("🇨🇳", "🇩🇪🇨🇭🇺"), ("x", "\u{600}1"),
  ])
  func `what is typed before a character that it joins stays in its order`(
    after: String,
    text: String
  ) {
    var buffer = EditBuffer(after)
    buffer.move(to: 0)
    for scalar in (text + text).unicodeScalars { buffer.insert(String(scalar)) }
    #expect(buffer.text.unicodeScalars.elementsEqual((text + text + after).unicodeScalars))
    buffer.moveRight()
    buffer.move(to: 0)
    #expect(buffer.count == (text + text + after).count)
  }

  @Test func `a step away from a character that was joined goes over it whole`() {
    for (step, cursor) in [(-1, 0), (1, 1)] {
      var buffer = EditBuffer("👩z")
      buffer.move(to: 0)
      for scalar in "👨\u{200D}".unicodeScalars { buffer.insert(String(scalar)) }
      buffer.move(to: buffer.cursor + step)
      #expect(buffer.cursor == cursor)
      #expect(buffer.count == 2)
    }
  }

  @Test func `a deleted line break lets a mark join the line before`() {
    var buffer = EditBuffer("e\n\u{301}x")
    buffer.move(to: 2)
    buffer.deleteBackward()
    #expect(buffer.text == "e\u{301}x")
    #expect(buffer.count == 2)
  }

  @Test func `every kind of line end becomes a line feed`() {
    var buffer = EditBuffer("a\r\nb")
    buffer.insert("\rc")
    #expect(buffer.text == "a\nb\nc")
  }

  @Test func `editing an empty buffer changes nothing`() {
    var kills = KillRing()
    var buffer = EditBuffer()
    buffer.deleteBackward()
    buffer.deleteForward()
    buffer.killToLineEnd(&kills)
    buffer.killWordBackward(&kills)
    buffer.yank(&kills)
    buffer.undo()
    buffer.moveWordLeft()
    buffer.moveRight()
    #expect(buffer == EditBuffer())
  }

  @Test func `home and end stay in the line`() {
    var buffer = EditBuffer("one\ntwo\nthree")
    buffer.move(to: 5)
    buffer.moveToLineStart()
    #expect(buffer.cursor == 4)
    buffer.moveToLineEnd()
    #expect(buffer.cursor == 7)
  }

  @Test func `words end at blanks and punctuation`() {
    var buffer = EditBuffer("git push -f 现在，好")
    buffer.moveWordLeft()
    #expect(buffer.cursor == 15)
    buffer.moveWordLeft()
    #expect(buffer.cursor == 12)
    buffer.move(to: 0)
    buffer.moveWordRight()
    #expect(buffer.cursor == 3)
  }

  @Test func `a killed text comes back where it is yanked`() {
    var kills = KillRing()
    var buffer = EditBuffer("hello world")
    buffer.killWordBackward(&kills)
    #expect(buffer.text == "hello ")
    buffer.move(to: 0)
    buffer.yank(&kills)
    #expect(buffer.text == "worldhello ")
    #expect(buffer.cursor == 5)
  }

  @Test func `killing at the end of a line takes the line break`() {
    var kills = KillRing()
    var buffer = EditBuffer("a\nb")
    buffer.move(to: 1)
    buffer.killToLineEnd(&kills)
    #expect(buffer.text == "ab")
    buffer.killToLineStart(&kills)
    #expect(buffer.text == "b")
  }

  @Test func `undo brings a cleared text back`() {
    var buffer = EditBuffer("你好")
    buffer.insert("!")
    buffer.clear()
    #expect(buffer.isEmpty)
    buffer.undo()
    #expect(buffer.text == "你好!")
    buffer.undo()
    #expect(buffer.text == "你好")
  }

  @Test func `a run of typed characters is undone at once`() {
    var buffer = typed("abc")
    buffer.deleteBackward()
    buffer.undo()
    #expect(buffer.text == "abc")
    buffer.undo()
    #expect(buffer.isEmpty)
  }

  @Test func `kills in a row add up, each on its own side`() {
    var kills = KillRing()
    var buffer = EditBuffer("one two three four")
    buffer.moveWordLeft()
    buffer.moveWordLeft()
    buffer.killWordForward(&kills)
    buffer.killWordForward(&kills)
    buffer.killWordBackward(&kills)
    #expect(buffer.text == "one ")
    buffer.yank(&kills)
    #expect(buffer.text == "one two three four")
  }

  @Test func `the text killed before takes the place of what was just yanked, round and round`() {
    var kills = KillRing()
    for text in ["x", "e\u{301}", "two"] {
      kills.add(text, isForward: true)
      kills.endRun()
    }
    var buffer = EditBuffer("ab")
    buffer.moveLeft()
    buffer.yank(&kills)
    #expect(buffer.text == "atwob")
    buffer.yankOlder(&kills)
    #expect(buffer.text == "ae\u{301}b")
    buffer.yankOlder(&kills)
    #expect(buffer.text == "axb")
    buffer.yankOlder(&kills)
    #expect(buffer.text == "atwob")
    buffer.undo()
    #expect(buffer.text == "ab")
  }

  @Test func `only what was just yanked gives way`() {
    var kills = KillRing()
    var buffer = EditBuffer("one two")
    buffer.killWordBackward(&kills)
    buffer.yankOlder(&kills)
    #expect(buffer.text == "one ")
    buffer.yank(&kills)
    kills.endRun()
    buffer.yankOlder(&kills)
    #expect(buffer.text == "one two")
  }

  @Test func `characters are swapped whole`() {
    var buffer = EditBuffer("a你👨‍👩‍👧")
    buffer.transpose()
    #expect(buffer.text == "a👨‍👩‍👧你")
    buffer.move(to: 1)
    buffer.transpose()
    #expect(buffer.text == "👨‍👩‍👧a你")
    #expect(buffer.cursor == 2)
    buffer.move(to: 0)
    buffer.transpose()
    #expect(buffer.text == "👨‍👩‍👧a你")
    buffer.undo()
    #expect(buffer.text == "a👨‍👩‍👧你")
  }
}
