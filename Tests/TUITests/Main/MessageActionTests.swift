import Chat
import Terminal
import Testing

@testable import TUI

/// What can be done with a message.
struct MessageActionTests {
  private func selecting(_ text: String, conversation: ConversationID = .project) -> Scenario {
    let ui = Scenario()
    ui.open(conversation)
    ui.receive(conversation, from: World.wanger, text)
    ui.ignoreEffects()
    ui.press(.alt("o"))
    return ui
  }

  @Test func `a selected message at 80x24`() {
    let ui = Scenario.morning(columns: 80, rows: 24)
    ui.press(.alt("o"), .character("k"))
    ui.expectScreen("selected-80x24")
  }

  @Test func `the message alone is marked, not the day above it`() throws {
    let ui = selecting("hello")
    let frame = render(ui.state, size: ui.state.size)
    let rows = frame.text().split(separator: "\n").dropFirst()
    let message = try #require(rows.firstIndex { $0.contains("hello") }) - 1
    let place = Point(row: message, column: frame.size.columns - 40)
    let isMarked = { (point: Point) in frame[point].style.attributes.contains(.reverse) }
    #expect(isMarked(place))
    #expect(!isMarked(Point(row: message - 1, column: place.column)))
  }

  @Test func `a reply quotes the first line in front of what is typed`() {
    let ui = selecting("时间：下午三点\n地点：北门")
    ui.press(Key(.escape))
    ui.type("好的")
    ui.press(.alt("o"), .character("r"))
    #expect(ui.typed == "> 王小二: 时间：下午三点…\n好的")
    #expect(ui.state.keyFocus == .composer)
    ui.press(Key(.enter))
    #expect(ui.sentTexts() == ["> 王小二: 时间：下午三点…\n好的"])
  }

  @Test func `of an answer the answer is quoted, and a long line is cut`() {
    let ui = selecting("> 小明: 几点？\n" + String(repeating: "三", count: 70))
    ui.press(.character("r"))
    #expect(ui.typed == "> 王小二: " + String(repeating: "三", count: 60) + "…\n")
  }

  @Test func `undoing a reply brings the draft back`() {
    let ui = selecting("hello")
    ui.press(.character("r"), .control("_"))
    #expect(ui.typed.isEmpty)
  }

  @Test func `a command replies by number, at once with a text`() {
    let ui = selecting("one")
    ui.receive(.project, from: World.bob, "two")
    ui.ignoreEffects()
    ui.press(Key(.escape))
    ui.enter("/reply 2 yes")
    #expect(ui.sentTexts() == ["> 王小二: one\nyes"])
    ui.enter("/reply 9")
    #expect(ui.state.notice?.phrase.english == "no message 9")
  }

  @Test func `a copy is the text without nick and time`() {
    let ui = selecting("复制 this\nand this")
    ui.press(.character("y"))
    ui.expectEffects([.copy("复制 this\nand this")])
  }

  @Test func `what terminals do not take, or there is no terminal for, is not said to be copied`() {
    let ui = selecting(String(repeating: "长", count: 30_000))
    ui.press(.character("y"))
    #expect(ui.state.notice?.phrase.english == "too long for the clipboard; /export it")
    ui.send(.line("/copy 1"))
    #expect(ui.state.notice?.phrase.english == "no clipboard without a screen")
    ui.send(.line("/copy 9"))
    #expect(ui.state.notice?.phrase.english == "no message 9")
  }

  @Test func `the first address is opened`() {
    let ui = selecting("看 https://example.invalid/a(b)?c=d，还有 http://other.invalid")
    #expect(ui.rows.last?.contains("o 打开") == true)
    ui.press(.character("o"))
    ui.expectEffects([.openLink("https://example.invalid/a(b)?c=d")])
  }

  @Test func `without a desktop the address goes to the clipboard`() {
    let ui = selecting("http://a.invalid")
    ui.send(.linkNotOpened("http://a.invalid"))
    ui.expectEffects([.copy("http://a.invalid")])
  }

  @Test func `where there is nothing to open that is said`() {
    let ui = selecting("no link")
    #expect(ui.rows.last?.contains("o 打开") == false)
    ui.press(.character("o"))
    #expect(ui.state.notice?.phrase.english == "neither a link nor a picture here")
  }

  @Test func `details tell who, when and the whole text`() {
    let ui = selecting("a line\n\(String(repeating: "长", count: 60))完\nhttp://a.invalid")
    ui.press(.character("d"))
    #expect(ui.rows.contains { $0.contains("王小二") })
    #expect(ui.rows.contains { $0.contains("完") })
    #expect(ui.rows.contains { $0.contains("2020-11-22 12:49") })
    #expect(ui.rows.contains { $0.contains("http://a.invalid") })
    ui.press(Key(.escape))
    #expect(ui.state.focus == .messages)
  }

  @Test func `a failed message is sent again with s`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.enter("hello")
    ui.ignoreEffects()
    ui.deliver(.failed(.linkDown))
    ui.press(.alt("o"), .character("s"))
    #expect(ui.sentTexts() == ["hello"])
  }

  @Test func `a conversation is saved as text`() {
    let ui = selecting("hello")
    ui.press(Key(.escape))
    ui.enter("/export /tmp/talk.txt")
    let text = "2020-11-22 12:49 王小二: hello\n"
    ui.expectEffects([.saveFile(Array(text.utf8), path: "/tmp/talk.txt", opens: false)])
  }

  @Test func `the outbox lists what is on its way and what failed, and why`() {
    let ui = Scenario()
    ui.enter("/outbox")
    #expect(ui.rows.contains { $0.contains("没有待发") })
    ui.press(Key(.escape))
    ui.open(.xiaoming)
    ui.enter("hello")
    ui.ignoreEffects()
    ui.deliver(.failed(.linkDown))
    ui.enter("again")
    ui.ignoreEffects()
    ui.enter("/outbox")
    #expect(ui.rows.contains { $0.contains("小明") && $0.contains("阿杰: hello (连接中断)") })
    #expect(ui.rows.contains { $0.contains("阿杰: again (在路上)") })
  }

  @Test func `a face is sent by its name or its initials`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.enter("/face wx")
    guard case .message(let message)? = ui.state.conversation?.scrollback.entries.last else {
      Issue.record("nothing was sent")
      return
    }
    #expect(message.segments == [.face(number: 14, name: "微笑")])
    ui.ignoreEffects()
    ui.enter("/face")
    #expect(ui.rows.contains { $0.contains("/微笑  /撇嘴") })
  }

  @Test(
    arguments: [
      ("see http://a.invalid.", ["http://a.invalid"]),
      ("(https://a.invalid/x_(y))", ["https://a.invalid/x_(y)"]),
      ("看HTTP://A.invalid/b这个", ["HTTP://A.invalid/b"]), ("http://", []), ("javascript://x", []),
      ("xhttp://a", []), ("ftp://a/b http://c", ["ftp://a/b", "http://c"]),
      ("<https://a.invalid>", ["https://a.invalid"]), ("://x http://y", ["http://y"]),
      ("https://a.invalid/[1]],", ["https://a.invalid/[1]"]),
    ]
  )
  func `an address ends where the sentence goes on`(text: String, addresses: [String]) {
    #expect(Hyperlink.all(in: text) == addresses)
  }
}
