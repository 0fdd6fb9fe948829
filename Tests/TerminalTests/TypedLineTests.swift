import Testing

@testable import Terminal

struct TypedLineTests {
  private func typed(_ text: String, _ encoding: TextEncoding = .utf8) -> (String, String) {
    var line = TypedLine([], encoding: encoding)
    let echo = text.utf8.flatMap { line.take($0) }
    return (String(decoding: line.bytes, as: UTF8.self), String(decoding: echo, as: UTF8.self))
  }

  @Test func `what is typed is written`() {
    #expect(typed("hi 你") == ("hi 你", "hi 你"))
  }

  @Test func `backspace takes a whole character away, from as many columns as it has`() {
    #expect(typed("a你\u{7F}") == ("a", "a你\u{8} \u{8}\u{8} \u{8}"))
    #expect(typed("e\u{301}\u{8}").0 == "")
    #expect(typed("\u{7F}") == ("", ""))
  }

  @Test func `Ctrl-W takes a word, Ctrl-U all`() {
    #expect(typed("one two  \u{17}").0 == "one ")
    #expect(typed("one\u{17}").0 == "")
    #expect(typed("one two\u{15}x").0 == "x")
  }

  @Test func `other control characters are nothing`() {
    #expect(typed("a\u{1}\u{C}b") == ("ab", "ab"))
  }

  @Test(arguments: [
    "\u{1B}[D", "\u{1B}OA", "\u{1B}[1;5C", "\u{1B}[3~", "\u{1B}x", "\u{1B}\u{1B}[A",
  ])
  func `an arrow, a function key or an Alt-key types nothing`(key: String) {
    #expect(typed("a\(key)b") == ("ab", "ab"))
  }

  @Test func `an Escape alone keeps no Enter away`() {
    var line = TypedLine(Array("a".utf8), encoding: .utf8)
    _ = line.take(0x1B)
    #expect(line.take(0x0D) == [0x0A])
    #expect(line.end == .line)
  }

  @Test func `Ctrl-D ends the input where nothing is typed`() {
    var line = TypedLine(Array("a".utf8), encoding: .utf8)
    _ = line.take(0x7F)
    #expect(line.take(0x04) == [] && line.end == .input)
  }

  @Test func `Ctrl-D behind something typed has to be pressed twice`() {
    var line = TypedLine(Array("a".utf8), encoding: .utf8)
    for byte: UInt8 in [0x04, 0x62, 0x04] { _ = line.take(byte) }
    #expect(line.end == nil)
    _ = line.take(0x04)
    #expect(line.end == .input && line.bytes == Array("ab".utf8))
  }
}
