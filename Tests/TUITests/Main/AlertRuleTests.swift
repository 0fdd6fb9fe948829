import Chat
import Terminal
import Testing

@testable import TUI

/// Which conversations alert, as the person says.
struct AlertRuleTests {
  private let owner = KeptConversation.Owner(server: "", account: 10001)

  @Test(arguments: [
    ("all", "hello", [Effect.bell]), ("all", "阿杰?", [.bell]), ("mentions", "hello", []),
    ("mentions", "阿杰?", [.bell]), ("none", "hello", []), ("none", "阿杰?", []),
  ])
  func `a level says which messages of a group and a buddy alert`(
    level: String,
    text: String,
    effects: [Effect]
  ) {
    for id in [ConversationID.project, .bob, .lunch] {
      let ui = Scenario()
      ui.enter("/notify \(level) \(ui.state.name(of: id))")
      ui.expectEffects([])
      ui.receive(id, from: World.bob, text)
      ui.expectEffects(effects)
      #expect(ui.takeAlerts().count == effects.count)
    }
  }

  @Test func `the level of the open conversation is told and set`() {
    let ui = Scenario()
    ui.open(.project)
    ui.enter("/notify")
    #expect(ui.rows.last?.hasPrefix("项目组：只有@我才提醒 ") == true)
    ui.enter("/提醒 all")
    #expect(ui.rows.last?.hasPrefix("项目组：每条都提醒 ") == true)
    ui.enter("/notify loud")
    #expect(ui.typed == "/notify loud")
  }

  @Test func `a muted buddy is counted apart and not in the total`() {
    let ui = Scenario()
    ui.open(.bob)
    ui.enter("/mute")
    ui.expectEffects([])
    ui.open(.project)
    ui.receive(.bob, "hi")
    ui.expectEffects([])
    #expect(ui.state.badge(of: .bob) == "~1")
    #expect(ui.state.totalUnread.isEmpty)
    ui.open(.bob)
    ui.enter("/mute off")
    ui.expectEffects([])
    ui.open(.project)
    ui.receive(.bob, "hi")
    ui.expectEffects([.bell])
    #expect(ui.state.badge(of: .bob) == "1")
  }

  @Test func `a shake of a muted buddy is a line and calls nobody`() {
    let ui = Scenario()
    ui.enter("/notify none bob")
    ui.service(.shaken(World.bob))
    ui.expectEffects([])
    #expect(ui.takeAlerts() == [])
    #expect(ui.state.badge(of: .bob) == "~1")
  }

  @Test func `a mute with a time ends by itself, and the screen shows it`() {
    let ui = Scenario()
    ui.open(.project)
    ui.enter("/mute 1h")
    ui.expectEffects([])
    #expect(ui.rows.last?.hasPrefix("项目组 静音到 13:49 ") == true)
    ui.open(.bob)
    ui.receive(.project, from: World.alice, "阿杰?")
    ui.receive(.project, from: World.alice, "hello")
    ui.expectEffects([])
    ui.wait(until: Calendar.moment(13, 48, 59))
    #expect(ui.state.isMuted(.project))
    #expect(ui.state.totalUnread.isEmpty)
    ui.wait(until: Calendar.moment(13, 49))
    #expect(!ui.state.isMuted(.project))
    #expect(ui.state.totalUnread.messages == 2)
    #expect(ui.rows[21].contains("未读 2 @1"))
  }

  @Test(
    arguments: [
      ("90s", 90), ("30m", 1_800), ("8h", 28_800), ("2d", 172_800), ("", nil), ("h", nil),
      ("0m", nil),
      ("-1h", nil), ("5", nil), ("1w", nil), ("366d", nil), ("99999999999999999999h", nil),
    ] as [(String, Int64?)]
  )
  func `a time is a number and a unit`(text: String, seconds: Int64?) {
    #expect(State.seconds(text) == seconds)
  }

  @Test func `a group that is to alert again is unmuted where it was muted`() {
    let ui = Scenario()
    ui.enter("/notify all 老同学")
    ui.expectEffects([.request(.groups(.setMuting(World.classmates, .alerts)))])
  }

  @Test func `rules are kept by lasting numbers and come back`() {
    let ui = Scenario()
    ui.send(.conversationsLoaded([], of: owner))
    ui.enter("/notify none bob")
    ui.expectEffects([.request(.learnNumber(.bob))])
    ui.service(.numberLearned(.bob, 10003))
    ui.open(.lunch)
    ui.enter("/mute 1h")
    ui.wait(until: Calendar.moment(12, 49, 10))
    let lunch = KeptConversation.Place.discussion(World.lunch.rawValue)
    let until = Calendar.moment(13, 49)
    let kept = [
      KeptConversation(lunch, rule: AlertRule(mutedUntil: until)),
      KeptConversation(.contact(10003), rule: AlertRule(level: AlertLevel.none)),
    ]
    #expect(ui.kept == kept)

    let next = Scenario()
    next.service(.numberLearned(.bob, 10003))
    next.send(.conversationsLoaded(kept, of: owner))
    #expect(next.state.isMuted(.bob))
    #expect(next.state.isMuted(.lunch))
    next.wait(until: until)
    #expect(!next.state.isMuted(.lunch))
    next.wait(until: Calendar.moment(13, 49, 5))
    #expect(next.kept?.map(\.place) == [.contact(10003)])
  }

  @Test func `a mute that ended while the program was away is none`() {
    let ui = Scenario()
    let rule = AlertRule(mutedUntil: Calendar.moment(12, 0))
    let lunch = KeptConversation.Place.discussion(World.lunch.rawValue)
    ui.send(.conversationsLoaded([KeptConversation(lunch, rule: rule)], of: owner))
    #expect(!ui.state.isMuted(.lunch))
  }
}
