import Chat
import Terminal
import Testing

@testable import TUI

/// From the composer to the wire, and what becomes of it on the screen.
struct SendingTests {
  @Test(arguments: ["", " ", "\u{3000}\u{3000}", "\t", "  \u{A0}"])
  func `blanks alone are not sent, and stay`(text: String) {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.enter(text)
    ui.expectEffects([])
    #expect(ui.typed == text)
  }

  @Test func `without a conversation the text stays and the way is told`() {
    let ui = Scenario()
    ui.enter("hello")
    ui.expectEffects([])
    #expect(ui.typed == "hello")
    #expect(ui.rows[23].contains("先打开一个会话"))
  }

  @Test(arguments: [
    "hello", "你好，世界", "e\u{301}", "👍🏽👨‍👩‍👧❤️", "🇨🇳🇯🇵", "각 नि", "\u{202E}abc", "a\u{200B}b", "한국어",
    " leading", "trailing ", "x\u{FFFD}", "ﷺ", "a\u{0}b", "\u{1B}[31mred", "Z͑ͫ̓ͪ̂ͫ̽͏̴",
  ])
  func `the text that is sent is the text that was typed`(text: String) {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.enter(text)
    let sent = ui.sentTexts()
    #expect(sent.map { Array($0.unicodeScalars) } == [Array(text.unicodeScalars)])
    #expect(ui.typed.isEmpty)
  }

  @Test func `the message is on the screen before anybody answers`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.enter("你好")
    #expect(ui.sentTexts() == ["你好"])
    #expect(ui.rows[20].hasSuffix("你好                                    ~ "))
  }

  @Test(arguments: [
    (Delivery.accepted, "✓"), (.unconfirmed, "?"), (.failed(.linkDown), "!"),
    (.failed(.rejected(.sessionLost, code: 108)), "!"),
  ])
  func `its mark tells what became of it`(delivery: Delivery, mark: String) {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.enter("hi")
    ui.ignoreEffects()
    ui.deliver(delivery)
    #expect(ui.rows[20].hasSuffix("\(mark) "))
    #expect(ui.state.queued.isEmpty)
  }

  @Test func `a change of the mark changes one cell of the chat`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.enter("hi")
    ui.ignoreEffects()
    let before = ui.frame
    ui.deliver(.accepted)
    let after = ui.frame
    let chat = Rect(row: 0, column: 21, rows: 21, columns: 59)
    var changed = 0
    for row in chat.row..<chat.endRow {
      for column in chat.column..<chat.endColumn {
        let point = Point(row: row, column: column)
        if before[point] != after[point] { changed += 1 }
      }
    }
    #expect(changed == 1)
  }

  @Test func `a failed message is sent again when asked for`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.enter("hi")
    ui.ignoreEffects()
    ui.deliver(.failed(.linkDown))
    #expect(ui.rows[23].contains("没有发出：连接中断"))
    ui.enter("/resend")
    #expect(ui.sentTexts() == ["hi"])
    ui.deliver(.accepted)
    ui.enter("/resend")
    ui.expectEffects([])
    #expect(ui.typed == "/resend")
  }

  @Test func `a selected message is sent again by a key, an accepted one is not`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.enter("one")
    ui.ignoreEffects()
    ui.deliver(.failed(.linkDown))
    ui.enter("two")
    ui.ignoreEffects()
    ui.deliver(.accepted)
    ui.press(.alt("o"), .character("s"))
    ui.expectEffects([])
    ui.press(.character("k"), .character("s"))
    #expect(ui.sentTexts() == ["one"])
  }

  @Test func `what is still on its way is counted`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.enter("one")
    ui.ignoreEffects()
    ui.enter("two")
    ui.ignoreEffects()
    #expect(ui.rows[21].hasSuffix("2 待发 "))
  }

  @Test func `a long text is sent in parts that together are the text`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    let lines = (0..<60).map { "line \($0) 一二三四五六七八九十" }
    ui.press(Key(.paste(lines.joined(separator: "\n"))), Key(.enter))
    let sent = ui.sentTexts()
    #expect(sent.count > 1)
    #expect(sent.joined(separator: "\n") == lines.joined(separator: "\n"))
    #expect(sent.allSatisfy { $0.utf8.count <= MessageParts.limit })
  }

  @Test func `a text of 100000 characters is refused and stays`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    let text = String(repeating: "长", count: 100_000)
    ui.press(Key(.paste(text)), .character("e"), Key(.enter))
    ui.expectEffects([])
    #expect(ui.typed == text)
    #expect(ui.rows[23].contains("太长"))
  }

  @Test func `two slashes send a text that begins with one`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.enter("//etc/hosts")
    #expect(ui.sentTexts() == ["/etc/hosts"])
  }

  @Test func `sending goes to the newest message`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    for number in 0..<60 { ui.receive(.xiaoming, "\(number)") }
    ui.press(Key(.pageUp))
    ui.enter("hi")
    ui.ignoreEffects()
    #expect(ui.state.conversation?.viewport == .following)
  }

  @Test func `quitting with messages on their way asks once`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.enter("hi")
    ui.ignoreEffects()
    ui.press(.control("q"))
    ui.expectEffects([])
    ui.press(.control("q"))
    ui.expectEffects([.quit])
  }

  @Test func `Ctrl-C says too that messages are on their way before it quits`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.enter("hi")
    ui.ignoreEffects()
    ui.press(.control("c"))
    ui.expectEffects([])
    #expect(ui.state.notice?.phrase.english == "1 not sent yet; again quits")
    ui.press(.control("c"))
    ui.expectEffects([.quit])
  }
}
