import Chat
import Terminal
import Testing

@testable import TUI

/// What is unread, what rings, and when it is read.
struct UnreadTests {
  @Test func `a message of a person elsewhere counts and rings`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.receive(.bob, "在吗?")
    ui.expectEffects([.bell])
    #expect(ui.state.badge(of: .bob) == "1")
    #expect(ui.state.badge(of: .xiaoming) == nil)
  }

  @Test func `a message in a group elsewhere counts without ringing`() {
    let ui = Scenario()
    ui.receive(.project, from: World.alice, "hello")
    ui.expectEffects([])
    #expect(ui.state.badge(of: .project) == "1")
  }

  @Test(arguments: ["@阿杰 在吗", "阿杰，看一下", "请问阿杰在吗"])
  func `a message that names me rings`(text: String) {
    let ui = Scenario()
    ui.receive(.project, from: World.alice, text)
    ui.expectEffects([.bell])
    #expect(ui.state.badge(of: .project) == "@1")
  }

  @Test func `a muted group never rings and is not in the total`() {
    let ui = Scenario()
    ui.receive(.classmates, from: World.wanger, "hi")
    ui.expectEffects([])
    #expect(ui.state.badge(of: .classmates) == "~1")
    #expect(ui.state.totalUnread.isEmpty)
    ui.receive(.classmates, from: World.wanger, "@阿杰 hi")
    ui.expectEffects([])
    #expect(ui.state.badge(of: .classmates) == "@2")
  }

  @Test func `a Latin name inside a word names nobody`() {
    let ui = Scenario()
    ui.service(.signedIn(Profile(account: 10001, nick: "Ann", presence: .online)))
    ui.receive(.project, from: World.alice, "we announce it; Annual")
    ui.expectEffects([])
    ui.receive(.project, from: World.alice, "ann: yes?")
    ui.expectEffects([.bell])
  }

  @Test(arguments: [
    ("deploy", "DEPLOY now", true), ("deploy", "deployed", false), ("deploy, 发版", "今晚发版吗", true),
    ("a，发版、b", "发版", true), ("café", "un café?", true), ("caf", "un café?", false),
    ("", "anything", false), (" , ", "anything, at all", false),
    ("swift build", "swift build!", true),
  ])
  func `a word of the settings counts as my name`(words: String, text: String, isMine: Bool) {
    let ui = Scenario()
    ui.enter("/set highlight \(words)")
    ui.ignoreEffects()
    ui.receive(.project, from: World.alice, text)
    ui.expectEffects(isMine ? [.bell] : [])
    #expect(ui.state.badge(of: .project) == (isMine ? "@1" : "1"))
  }

  @Test func `a message that one watches coming is read`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.receive(.xiaoming, "hi")
    ui.expectEffects([])
    #expect(ui.state.badge(of: .xiaoming) == nil)
    #expect(ui.state.conversation?.unreadLine == nil)
  }

  @Test func `nobody watches a window that lost the focus`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.press(Key(.focusLost))
    ui.receive(.xiaoming, "hi")
    ui.expectEffects([.bell])
    #expect(ui.state.badge(of: .xiaoming) == "1")
    ui.press(Key(.focusGained))
    #expect(ui.state.badge(of: .xiaoming) == "1")
    ui.press(.character("a"))
    #expect(ui.state.badge(of: .xiaoming) == nil)
  }

  @Test func `nobody watches the end while scrolled up`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    for number in 0..<60 { ui.receive(.xiaoming, "\(number)") }
    ui.press(Key(.pageUp))
    ui.receive(.xiaoming, "new")
    ui.expectEffects([.bell])
    #expect(ui.state.badge(of: .xiaoming) == "1")
  }

  @Test func `in one pane nobody watches the chat while the list is shown`() {
    let ui = Scenario(size: Size(rows: 15, columns: 40))
    ui.open(.xiaoming)
    ui.press(Key(.escape))
    ui.receive(.xiaoming, "hi")
    ui.expectEffects([.bell])
    #expect(ui.state.badge(of: .xiaoming) == "1")
  }

  @Test func `the first key after the unread line was on the screen reads it`() {
    let ui = Scenario()
    ui.receive(.xiaoming, "hi")
    ui.expectEffects([.bell])
    ui.open(.xiaoming)
    #expect(ui.state.badge(of: .xiaoming) == "1")
    ui.press(.character("a"))
    #expect(ui.state.badge(of: .xiaoming) == nil)
    #expect(ui.state.conversation?.unreadLine?.count == 1)
  }

  @Test func `more than a screen stays unread until one went to the line`() {
    let ui = Scenario()
    for number in 0..<60 {
      ui.receive(.project, from: World.alice, "\(number)")
    }
    ui.open(.project)
    ui.press(.character("a"))
    #expect(ui.state.badge(of: .project) == "60")
    ui.press(.alt("u"))
    #expect(ui.rows[2].contains("60 条新消息"))
    ui.press(Key(.end, .alt), .character("b"))
    #expect(ui.state.badge(of: .project) == nil)
  }

  @Test func `leaving at the end reads everything and takes the line away`() {
    let ui = Scenario()
    ui.receive(.xiaoming, "hi")
    ui.expectEffects([.bell])
    ui.open(.xiaoming)
    ui.open(.bob)
    #expect(ui.state.conversations[.xiaoming]?.unreadLine == nil)
    #expect(ui.state.badge(of: .xiaoming) == nil)
  }

  @Test func `leaving while scrolled up keeps the place and the count`() {
    let ui = Scenario()
    for number in 0..<60 { ui.receive(.project, from: World.alice, "\(number)") }
    ui.open(.project)
    ui.press(Key(.pageUp))
    let viewport = ui.state.conversation?.viewport
    ui.open(.bob)
    #expect(ui.state.badge(of: .project) == "60")
    ui.press(.alt("/"))
    #expect(ui.state.conversation?.viewport == viewport)
  }

  @Test func `a message that came before is not shown again`() {
    let ui = Scenario()
    let message = Message(
      id: .received(7),
      conversation: .bob,
      sender: .contact(World.bob),
      segments: [.text("hi")],
      sentAt: ui.state.now
    )
    ui.service(.messageReceived(message))
    ui.expectEffects([.bell])
    ui.service(.messageReceived(message))
    ui.expectEffects([])
    #expect(ui.state.badge(of: .bob) == "1")
  }

  @Test func `what I wrote elsewhere is not unread`() {
    let ui = Scenario()
    ui.receive(.project, from: nil, "from my telephone")
    ui.expectEffects([])
    #expect(ui.state.badge(of: .project) == nil)
  }

  @Test func `the next unread is where I am named, then people, then groups, then what is muted`() {
    let ui = Scenario()
    ui.receive(.classmates, from: World.wanger, "a")
    ui.receive(.swiftDev, from: World.alice, "b")
    ui.receive(.bob, "c")
    ui.ignoreEffects()
    ui.receive(.project, from: World.alice, "@阿杰")
    ui.ignoreEffects()
    var order: [ConversationID?] = []
    for _ in 0..<4 {
      ui.press(.alt("a"))
      ui.ignoreEffects()
      order.append(ui.state.current)
    }
    #expect(order == [.project, .bob, .swiftDev, .classmates])
    ui.press(.alt("a"))
    #expect(ui.rows[23].contains("没有别的未读"))
  }

  @Test func `mark reads what is open, and all reads everything`() {
    let ui = Scenario()
    ui.receive(.bob, "c")
    ui.ignoreEffects()
    ui.receive(.swiftDev, from: World.alice, "b")
    ui.enter("/mark all")
    #expect(ui.state.totalUnread.isEmpty)
  }
}
