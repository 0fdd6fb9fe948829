import Chat
import Terminal
import Testing

@testable import TUI

/// People whose messages one does not want to see.
struct IgnoreTests {
  private let owner = KeptConversation.Owner(server: "", account: 10001)

  /// Nobody's numbers are kept, so none is asked for.
  private func ignoring(_ name: String, environment: Environment = .chinese) -> Scenario {
    let ui = Scenario(environment: environment)
    ui.open(.project)
    ui.enter("/ignore \(name)")
    ui.expectEffects([])
    return ui
  }

  private func shows(_ ui: Scenario, _ text: String) -> Bool {
    ui.rows.contains { $0.contains(text) }
  }

  @Test func `what somebody ignored writes in a group is a count and not shown`() {
    let ui = ignoring("王小二")
    ui.receive(.project, from: World.wanger, "buy this")
    ui.receive(.project, from: World.wanger, "buy that")
    #expect(!shows(ui, "buy"))
    #expect(shows(ui, "-- 忽略了 2 条，/ignore 可看"))
    ui.receive(.project, from: World.alice, "hello")
    #expect(shows(ui, "hello"))
  }

  @Test func `after something else was said a new line counts`() {
    let ui = ignoring("王小二", environment: .english)
    for _ in 1...3 { ui.receive(.project, from: World.wanger, "buy") }
    ui.receive(.project, from: World.alice, "hello")
    ui.receive(.project, from: World.wanger, "buy")
    let rows = ui.rows.filter { $0.contains("ignored, /ignore shows") || $0.contains("hello") }
    #expect(rows.count == 3)
    #expect(rows.first?.contains("-- 3 ignored") == true)
    #expect(rows.last?.contains("-- 1 ignored") == true)
  }

  @Test func `a message that comes twice counts once`() {
    let ui = ignoring("王小二")
    let message = Message(
      id: .received(7),
      conversation: .project,
      sender: .contact(World.wanger),
      segments: [.text("buy")],
      sentAt: ui.state.now
    )
    ui.service(.messageReceived(message))
    ui.service(.messageReceived(message))
    #expect(shows(ui, "忽略了 1 条"))
  }

  @Test(arguments: [ConversationID.swiftDev, .lunch, .contact(World.wanger)])
  func `it neither counts nor alerts, nor makes a conversation active`(id: ConversationID) {
    let ui = ignoring("王小二")
    ui.receive(id, from: World.wanger, "@阿杰 look")
    ui.expectEffects([])
    #expect(ui.takeAlerts().isEmpty)
    #expect(ui.state.badge(of: id) == nil)
    #expect(!ui.state.active.contains(id))
  }

  @Test func `a shake, a call and a file of somebody ignored call nobody`() {
    let ui = ignoring("bob")
    ui.service(.shaken(World.bob))
    ui.service(.callOffered(World.bob))
    ui.service(
      .transferChanged(
        Transfer(
          id: Transfer.ID(1),
          conversation: .bob,
          direction: .incoming,
          kind: .online,
          name: "a.zip",
          size: 7,
          progress: .offered
        )
      )
    )
    ui.expectEffects([])
    #expect(ui.state.badge(of: .bob) == nil)
    ui.open(.bob)
    #expect(shows(ui, "-- 忽略了 2 条"))
    #expect(shows(ui, "a.zip"))
  }

  @Test func `somebody ignored is not said to be typing`() {
    let ui = ignoring("bob")
    ui.open(.bob)
    ui.service(.typing(World.bob))
    #expect(!shows(ui, "正在输入"))
  }

  @Test func `the second time takes it back`() {
    let ui = ignoring("王小二")
    ui.enter("/ignore 王小二")
    #expect(ui.rows.last?.hasPrefix("王小二 的消息又显示了") == true)
    ui.receive(.project, from: World.wanger, "thanks")
    #expect(shows(ui, "thanks"))
  }

  @Test func `alone it lists who is ignored and what they wrote here`() {
    let ui = ignoring("王小二")
    ui.receive(.project, from: World.wanger, "buy this")
    ui.enter("/忽略")
    #expect(ui.rows.contains { $0.hasPrefix("忽略的人") })
    #expect(ui.rows.contains { $0.hasPrefix("  王小二") })
    #expect(ui.rows.contains { $0.contains("12:49 王小二: buy this") })
  }

  @Test func `what they wrote can be read to its end`() {
    let ui = ignoring("王小二")
    ui.receive(.project, from: World.wanger, String(repeating: "buy this ", count: 12) + "END")
    ui.enter("/ignore")
    #expect(shows(ui, "END"))
  }

  @Test func `without anybody ignored it says how`() {
    let ui = Scenario(environment: .english)
    ui.enter("/ignore")
    #expect(shows(ui, "nobody; /ignore NAME"))
  }

  @Test func `a name that fits nobody is refused`() {
    let ui = Scenario()
    ui.enter("/ignore nobody-such")
    #expect(ui.typed == "/ignore nobody-such")
    #expect(ui.rows.last?.contains("找不到 nobody-such") == true)
  }

  @Test func `Tab completes members of the open group, and not me`() {
    let ui = Scenario()
    ui.open(.project)
    ui.type("/ignore 王")
    ui.press(Key(.tab))
    #expect(ui.typed == "/ignore 王小二 ")
    #expect(!ui.state.ignorable.contains(ContactID(12)))
  }

  @Test func `who is ignored is kept by number and is ignored again in the next run`() {
    let ui = Scenario()
    ui.send(.conversationsLoaded([], of: owner))
    ui.enter("/ignore bob")
    ui.expectEffects([.request(.learnNumber(.bob))])
    ui.service(.numberLearned(.bob, 10_003))
    ui.wait(until: Timestamp(ui.state.now.seconds + 5))
    #expect(ui.kept == [KeptConversation(.contact(10_003), isIgnored: true)])

    let next = Scenario()
    next.send(.conversationsLoaded(ui.kept ?? [], of: owner))
    next.service(.numberLearned(.bob, 10_003))
    next.receive(.bob, "hi")
    next.expectEffects([])
    #expect(next.state.badge(of: .bob) == nil)
  }

  @Test func `while one ignored is not known yet, who writes is asked for, once`() {
    let ui = Scenario()
    ui.send(
      .conversationsLoaded([KeptConversation(.contact(10_005), isIgnored: true)], of: owner)
    )
    ui.open(.project)
    ui.receive(.project, from: World.wanger, "buy")
    ui.expectEffects([.request(.learnNumber(.contact(World.wanger)))])
    ui.receive(.project, from: World.wanger, "buy")
    ui.expectEffects([])
    ui.service(.numberLearned(.contact(World.wanger), 10_005))
    ui.receive(.project, from: World.wanger, "buy")
    #expect(shows(ui, "忽略了 1 条"))
    ui.receive(.project, from: World.alice, "hello")
    ui.expectEffects([])
  }
}
