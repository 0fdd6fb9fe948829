import Chat
import Terminal
import Testing

@testable import TUI

/// What becomes of a paste that is more than one would have typed.
struct PasteTests {
  private func pasting(
    _ text: String,
    into draft: String = "",
    size: Size = Size(rows: 24, columns: 80),
    environment: Environment = .chinese
  ) -> Scenario {
    let ui = Scenario(size: size, environment: environment)
    ui.open(.xiaoming)
    ui.type(draft)
    ui.press(Key(.paste(text)))
    ui.expectEffects([])
    return ui
  }

  private func lines(_ count: Int) -> String {
    (1...count).map { "line \($0)\n" }.joined()
  }

  @Test func `lines become one object that stands in the draft, above its choices`() {
    let ui = pasting(lines(40), into: "看：")
    #expect(ui.rows[22].hasPrefix("小明> 看：[粘贴 40 行 311 B] "))
    #expect(ui.rows[23].hasPrefix("Enter 一条发   e 编辑   j 连成一行   Esc 不要"))
    #expect(ui.typed == "看：")
    let english = pasting(String(repeating: "长", count: 420), environment: .english)
    #expect(english.rows[22].contains("> [paste 1 line 1.2 KB] "))
  }

  @Test(arguments: [(20, true), (21, false)])
  func `l is offered for as many lines as are sent`(count: Int, isOffered: Bool) {
    #expect(pasting(lines(count)).rows[23].contains("l 逐行发") == isOffered)
  }

  @Test func `what is too long for any number of messages is not offered to be sent`() {
    let ui = pasting(String(repeating: "long ", count: 4200))
    #expect(ui.rows[23].hasPrefix("e 编辑   j 连成一行   Esc 不要"))
  }

  @Test func `behind a command l is not offered, and Enter is`() {
    let ui = pasting("a\nb", into: "/msg bob ")
    #expect(ui.rows[23].hasPrefix("Enter 一条发   e 编辑"))
  }

  @Test func `on the smallest screen Enter is what is told`() {
    let ui = pasting("a\nb", size: Size(rows: 5, columns: 20))
    #expect(ui.rows.contains { $0.hasPrefix("Enter 一条发") })
  }

  @Test func `a short line is typed, without the line end that came along`() {
    let ui = pasting("one line\n", into: "a ")
    #expect(ui.typed == "a one line")
    #expect(ui.state.pasted == nil)
  }

  @Test func `Enter sends draft and paste as one message`() {
    let ui = pasting("a\nb\n", into: "看：")
    ui.press(Key(.enter))
    #expect(ui.sentTexts() == ["看：a\nb"])
    #expect(ui.typed.isEmpty)
    #expect(ui.state.pasted == nil)
  }

  @Test func `a pasted path is no command, a typed command takes the paste`() {
    let ui = pasting("/quit\n/quit\n")
    ui.press(Key(.enter))
    #expect(ui.sentTexts() == ["/quit\n/quit"])
    ui.type("/msg bob ")
    ui.press(Key(.paste("a\nb")), .character("l"))
    #expect(ui.rows[23].contains("命令不能逐行发送"))
    ui.press(Key(.enter))
    #expect(ui.sentTexts() == ["a\nb"])
    #expect(ui.state.conversations[.bob]?.scrollback.entries.count == 1)
  }

  @Test func `l sends the lines that say something one by one`() {
    let ui = pasting("a\n\n  b\n \nc", into: "看：")
    ui.press(.character("l"))
    #expect(ui.sentTexts() == ["看：a", "  b", "c"])
    ui.press(Key(.up))
    #expect(ui.typed == "看：a\n\n  b\n \nc")
  }

  @Test func `more than a handful of lines goes out only when asked twice in a row`() {
    let few = pasting(lines(5))
    few.press(.character("l"))
    #expect(few.sentTexts().count == 5)
    let ui = pasting(lines(6), into: "看：")
    ui.press(.character("l"))
    ui.expectEffects([])
    #expect(ui.rows[23].hasPrefix("! 要分 6 条发出，再按一次就发"))
    #expect(ui.rows[22].contains("[粘贴 6 行"))
    ui.press(.character("l"))
    #expect(ui.sentTexts().count == 6)
  }

  @Test func `something else in between takes the question back, and the paste stays`() {
    let ui = pasting(lines(6))
    ui.press(.character("l"), Key(.pageUp), .character("l"))
    ui.expectEffects([])
    #expect(ui.state.pasted?.text == lines(6))
    ui.press(Key(.enter))
    #expect(ui.sentTexts().count == 1)
  }

  @Test func `more than 20 lines are not sent and stay`() {
    let ui = pasting(lines(21))
    ui.press(.character("l"))
    ui.expectEffects([])
    #expect(ui.rows[23].contains("要分 21 条，最多 20 条"))
    #expect(ui.state.pasted?.text == lines(21))
    ui.press(Key(.enter))
    #expect(ui.sentTexts().count == 1)
  }

  @Test func `j makes one line of it and e leaves it as it is, in the draft`() {
    let ui = pasting("a \n\n b\n", into: "看：")
    ui.press(.character("j"))
    ui.expectEffects([])
    #expect(ui.typed == "看：a b")
    let other = pasting("a\nb\n", into: "看：")
    other.press(.character("e"))
    #expect(other.typed == "看：a\nb\n")
    other.press(.control("_"))
    #expect(other.typed == "看：")
  }

  @Test(arguments: [Key(.escape), .control("c"), Key(.backspace)])
  func `a dropped paste comes back by undoing`(key: Key) {
    let ui = pasting("a\nb", into: "看：")
    ui.press(key)
    #expect(ui.typed == "看：")
    #expect(ui.state.pasted == nil)
    #expect(ui.state.focus == .composer)
    ui.press(.control("_"))
    #expect(ui.typed == "看：a\nb")
  }

  @Test func `who goes on typing gets the text`() {
    let ui = pasting("a\nb")
    ui.type(" 看")
    #expect(ui.typed == "a\nb 看")
  }

  @Test func `a second paste joins the first, and both wait while one is elsewhere`() {
    let ui = pasting("a\nb\n")
    ui.press(Key(.paste("c")))
    ui.open(.bob)
    #expect(ui.state.pasted == nil)
    ui.press(.alt("1"))
    #expect(ui.state.pasted?.text == "a\nb\nc")
  }

  @Test func `a low screen shows the choices in place of the status`() {
    let ui = pasting("a\nb", size: Size(rows: 15, columns: 40))
    #expect(ui.rows[13].hasPrefix("Enter 一条发  l 逐行发  e 编辑  Esc 不要"))
    #expect(ui.rows[14].hasPrefix("> [粘贴 2 行 3 B] "))
  }
}
