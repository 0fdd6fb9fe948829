import Chat
import Terminal
import Testing

@testable import TUI

/// Typing, pasting and the keys of emacs.
struct ComposerTests {
  private func typing(_ text: String, columns: Int = 80, rows: Int = 24) -> Scenario {
    let ui = Scenario(size: Size(rows: rows, columns: columns))
    ui.open(.xiaoming)
    ui.type(text)
    return ui
  }

  @Test func `a paste is never sent by itself`() {
    let ui = typing("")
    ui.press(Key(.paste("one\ntwo\r\nthree\n")))
    ui.expectEffects([])
    ui.press(.character("e"))
    #expect(ui.typed == "one\ntwo\nthree\n")
  }

  @Test func `a paste into the list goes to the composer`() {
    let ui = typing("a")
    ui.press(Key(.escape), Key(.paste("b")))
    #expect(ui.typed == "ab")
    #expect(ui.state.focus == .composer)
  }

  @Test func `Escape loses nothing`() {
    let ui = typing("draft")
    ui.press(Key(.escape), Key(.escape), Key(.escape))
    #expect(ui.typed == "draft")
  }

  @Test func `Ctrl-C clears and Ctrl-_ brings it back`() {
    let ui = typing("draft")
    ui.press(.control("c"))
    #expect(ui.typed.isEmpty)
    ui.press(.control("_"))
    #expect(ui.typed == "draft")
    ui.expectEffects([])
  }

  @Test func `Ctrl-C on an empty composer quits the second time in a row`() {
    let ui = typing("")
    ui.press(.control("c"))
    ui.expectEffects([])
    #expect(ui.rows[23].contains("再按一次退出"))
    ui.press(.control("c"))
    ui.expectEffects([.quit])
  }

  @Test func `another key between takes the question back`() {
    let ui = typing("")
    ui.press(.control("c"), Key(.left), .control("c"))
    ui.expectEffects([])
  }

  @Test func `drafts stay with their conversations`() {
    let ui = typing("for 小明")
    ui.open(.bob)
    #expect(ui.typed.isEmpty)
    ui.type("for bob")
    ui.press(.alt("1"))
    #expect(ui.typed == "for 小明")
    ui.press(.alt("2"))
    #expect(ui.typed == "for bob")
  }

  @Test func `Ctrl-K kills where text follows, and finds a conversation where none does`() {
    let ui = typing("hello")
    ui.press(.control("a"), .control("k"))
    #expect(ui.typed.isEmpty)
    #expect(ui.state.switcher == nil)
    ui.press(.control("y"), .control("k"))
    #expect(ui.state.switcher != nil)
    ui.press(Key(.escape))
    #expect(ui.typed == "hello")
  }

  @Test func `emacs keys edit`() {
    let ui = typing("one two three")
    ui.press(.alt("b"), .alt("b"), .alt("d"))
    #expect(ui.typed == "one  three")
    ui.press(.control("e"), .control("w"), .control("u"))
    #expect(ui.typed.isEmpty)
    ui.type("abc")
    ui.press(.control("b"), .control("b"), .control("d"), .control("f"))
    ui.type("d")
    #expect(ui.typed == "acd")
  }

  @Test func `what is killed in one conversation is yanked in another`() {
    let ui = typing("for 小明 alone")
    ui.press(.control("w"), .control("w"))
    ui.open(.bob)
    ui.type("x ")
    ui.press(.control("w"), .control("y"), .alt("y"))
    #expect(ui.typed == "小明 alone")
    ui.press(.alt("1"))
    #expect(ui.typed == "for ")
  }

  @Test func `another conversation ends a row of kills`() {
    let ui = typing("one")
    ui.press(.control("w"))
    ui.open(.bob)
    ui.type("two")
    ui.press(.control("w"), .control("p"), .control("y"))
    #expect(ui.typed == "two")
  }

  @Test func `a completion is no kill`() {
    let ui = typing("killed")
    ui.press(.control("w"))
    ui.type("/sta")
    ui.press(Key(.tab), .control("u"), .control("y"), .alt("y"))
    #expect(ui.typed == "killed")
  }

  @Test func `arrows walk through what was sent and come back to the draft`() {
    let ui = typing("")
    ui.enter("first")
    ui.ignoreEffects()
    ui.enter("second")
    ui.ignoreEffects()
    ui.type("draft")
    ui.press(Key(.up))
    #expect(ui.typed == "second")
    ui.press(Key(.up), Key(.up))
    #expect(ui.typed == "first")
    ui.press(Key(.down), Key(.down))
    #expect(ui.typed == "draft")
    ui.press(Key(.down))
    #expect(ui.typed == "draft")
  }

  @Test func `arrows stay in a text of several rows`() {
    let ui = typing("")
    ui.enter("sent")
    ui.ignoreEffects()
    ui.press(Key(.paste("你好吗\nabcdef")), .character("e"))
    ui.press(Key(.up))
    #expect(ui.state.draft.cursor == 3)
    ui.press(Key(.up))
    #expect(ui.typed == "sent")
  }

  @Test func `the cursor steps over two cells of a Han character`() {
    let ui = typing("你好")
    #expect(ui.frame.cursor == Point(row: 22, column: 10))
    ui.press(Key(.left))
    #expect(ui.frame.cursor == Point(row: 22, column: 8))
    ui.press(Key(.backspace))
    #expect(ui.typed == "好")
    #expect(ui.frame.cursor == Point(row: 22, column: 6))
  }

  @Test func `the composer grows to a third of the screen and no further`() {
    let ui = typing("")
    ui.press(Key(.paste((0..<20).map { "\($0)" }.joined(separator: "\n"))), .character("e"))
    #expect(Layout(state: ui.state, size: ui.state.size).composer.rows == 6)
    #expect(ui.rows[22].hasPrefix("      19"))
    #expect(ui.frame.cursor == Point(row: 22, column: 8))
    ui.send(.resized(Size(rows: 15, columns: 80)))
    #expect(Layout(state: ui.state, size: ui.state.size).composer.rows == 2)
  }

  @Test func `a full row goes on in the next one`() {
    let ui = typing(String(repeating: "好", count: 30), columns: 40, rows: 24)
    #expect(ui.rows[21] == "> " + String(repeating: "好", count: 18) + "  ")
    #expect(ui.rows[22].hasPrefix("  " + String(repeating: "好", count: 12) + "  "))
    #expect(ui.rows[20].hasPrefix("● 10001"))
  }

  @Test func `a typed letter changes its own cell and no other`() {
    let ui = typing("hell")
    let before = ui.frame
    ui.type("o")
    let after = ui.frame
    #expect(cellsThatDiffer(before, after) == [Point(row: 22, column: 10)])
    ui.type("好")
    #expect(
      cellsThatDiffer(after, ui.frame) == [Point(row: 22, column: 11), Point(row: 22, column: 12)]
    )
  }

  private func cellsThatDiffer(_ one: Frame, _ other: Frame) -> [Point] {
    (0..<one.size.rows).flatMap { row in
      (0..<one.size.columns).map { Point(row: row, column: $0) }.filter { one[$0] != other[$0] }
    }
  }

  @Test(arguments: [("ok :jo", "ok 😂"), (":笑", "😂"), (":xk", "😂"), (":heart", "😍")])
  func `an emoji is completed from its name, in both languages and by initials`(
    typed: String,
    completed: String
  ) {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.type(typed)
    ui.press(Key(.tab))
    #expect(ui.typed == completed)
    ui.ignoreEffects()
  }
}
