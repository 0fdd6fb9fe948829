import Chat
import Terminal
import Testing

@testable import TUI

/// What the desktop is told, and when it is left alone.
struct AlertTests {
  @Test func `a message of a person elsewhere is told with their name and words`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.receive(.bob, "在吗?")
    ui.expectEffects([.bell])
    #expect(ui.takeAlerts() == [Alert(conversation: .bob, title: "bob", text: "在吗?")])
  }

  @Test func `in a group who wrote is told too`() {
    let ui = Scenario()
    ui.receive(.project, from: World.alice, "@阿杰 看一下")
    ui.expectEffects([.bell])
    let alert = Alert(conversation: .project, title: "项目组", sender: "alice", text: "@阿杰 看一下")
    #expect(ui.takeAlerts() == [alert])
    ui.receive(.project, from: World.alice, "thanks")
    #expect(ui.takeAlerts() == [])
  }

  @Test func `what is on the screen of a window with the focus is not told`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.receive(.xiaoming, "hi")
    #expect(ui.takeAlerts() == [])
    ui.press(Key(.focusLost))
    ui.receive(.xiaoming, "still there?")
    ui.expectEffects([.bell])
    #expect(ui.takeAlerts().map(\.text) == ["still there?"])
    ui.press(Key(.focusGained))
    ui.wait(until: Calendar.moment(12, 50))
    ui.receive(.xiaoming, "ah")
    ui.expectEffects([.bell])
    #expect(ui.takeAlerts() == [])
  }

  @Test func `a key tells that the window has the focus`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.press(Key(.focusLost), .character("h"))
    ui.receive(.xiaoming, "hi")
    #expect(ui.takeAlerts() == [])
  }

  @Test func `below the help nothing is on the screen`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.press(Key(.function(1)))
    ui.receive(.xiaoming, "hi")
    ui.expectEffects([.bell])
    #expect(ui.takeAlerts().count == 1)
  }

  @Test func `a burst of one conversation is told once, but a mention always`() {
    let ui = Scenario()
    for text in ["a", "b", "c"] {
      ui.receive(.bob, text)
      ui.expectEffects([.bell])
    }
    ui.receive(.xiaoming, "d")
    ui.expectEffects([.bell])
    #expect(ui.takeAlerts().map(\.text) == ["a", "d"])
    ui.receive(.bob, "阿杰?")
    ui.expectEffects([.bell])
    ui.wait(until: Calendar.moment(12, 49, 10))
    ui.receive(.bob, "e")
    ui.expectEffects([.bell])
    #expect(ui.takeAlerts().map(\.text) == ["阿杰?", "e"])
  }

  @Test func `a shake, a file and a request are told`() {
    let ui = Scenario()
    ui.service(.shaken(World.bob))
    ui.expectEffects([.bell])
    let asker = Contact(id: ContactID(77), nick: "李雷")
    ui.service(.people(.buddyRequested(asker, message: "我是李雷")))
    ui.expectEffects([.bell])
    #expect(
      ui.takeAlerts().map(\.text)
        == ["bob 抖了抖窗口", "李雷 想加你为好友: 我是李雷。/accept 同意，/refuse 拒绝"]
    )
  }
}

/// What was missed is told as a whole.
struct CatchUpTests {
  /// Two hours without a link, then what was missed in one go.
  private func away(environment: Environment = .chinese) -> Scenario {
    let ui = Scenario(environment: environment)
    ui.service(.linkChanged(.relinking(attempt: 1, retryIn: nil)))
    ui.wait(until: Calendar.moment(14, 49))
    ui.service(.linkChanged(.online))
    return ui
  }

  private func miss(_ ui: Scenario) {
    for group in [ConversationID.project, .swiftDev] {
      for _ in 0..<19 { ui.receive(group, from: World.alice, "hello") }
    }
    ui.receive(.lunch, from: World.bob, "阿杰?")
    ui.receive(.project, from: World.alice, "@阿杰 in two hours?")
    ui.receive(.project, from: World.alice, "or three")
    ui.receive(.bob, "lunch?")
    ui.receive(.classmates, from: World.wanger, "来")
    ui.expectEffects([])
    #expect(ui.takeAlerts() == [])
  }

  @Test func `after a time without a link one line stands for all that was missed`() {
    let ui = away()
    miss(ui)
    ui.wait(until: Calendar.moment(14, 49, 5))
    ui.expectEffects([.bell])
    let words = "离开 2 小时: 1 个人 1 条, 3 个群 41 条, @你 2 条"
    #expect(ui.takeAlerts() == [Alert(conversation: nil, title: "WebQQ", text: words)])
    #expect(ui.rows.last?.hasPrefix(words + " ") == true)
  }

  @Test func `the line is in the person's language`() {
    let ui = away(environment: .english)
    miss(ui)
    ui.wait(until: Calendar.moment(14, 49, 5))
    ui.expectEffects([.bell])
    #expect(
      ui.takeAlerts().map(\.text) == ["away 2 h: 1 from 1 person, 41 in 3 groups, 2 for you"]
    )
  }

  @Test func `a sign-in is one, too, but nobody knows since when`() {
    let ui = Scenario(isSignedIn: false)
    ui.service(.signedIn(World.me))
    ui.service(.linkChanged(.online))
    ui.service(.rosterLoaded(World.roster))
    ui.service(.groupsLoaded(World.groups))
    ui.receive(.bob, "a")
    ui.receive(.xiaoming, "b")
    ui.expectEffects([])
    ui.wait(until: Calendar.moment(12, 49, 5))
    ui.expectEffects([.bell])
    #expect(ui.takeAlerts().map(\.text) == ["补收: 2 个人 2 条"])
  }

  @Test func `a stopped process missed its tick`() {
    let ui = Scenario()
    ui.state.now = Calendar.moment(15, 0)
    ui.receive(.bob, "a")
    ui.receive(.xiaoming, "b")
    ui.expectEffects([])
    ui.wait(until: Calendar.moment(15, 0, 5))
    ui.expectEffects([.bell])
    #expect(ui.takeAlerts().map(\.text) == ["离开 2 小时: 2 个人 2 条"])
  }

  @Test func `a single message is told as itself`() {
    let ui = away()
    ui.receive(.bob, "lunch?")
    ui.wait(until: Calendar.moment(14, 49, 5))
    ui.expectEffects([.bell])
    #expect(ui.takeAlerts() == [Alert(conversation: .bob, title: "bob", text: "lunch?")])
    #expect(!ui.rows.joined().contains("离开"))
  }

  @Test func `talk that does not concern me is a line and calls nobody`() {
    let ui = away()
    for _ in 0..<3 { ui.receive(.project, from: World.alice, "hello") }
    ui.wait(until: Calendar.moment(14, 49, 5))
    ui.expectEffects([])
    #expect(ui.takeAlerts() == [])
    #expect(ui.rows.last?.contains("离开 2 小时: 1 个群 3 条") == true)
  }

  @Test func `when nothing was missed nothing is said`() {
    let ui = away()
    ui.wait(until: Calendar.moment(14, 49, 30))
    ui.expectEffects([])
    #expect(ui.takeAlerts() == [])
    #expect(ui.state.notice == nil)
    ui.receive(.bob, "now")
    ui.expectEffects([.bell])
    #expect(ui.takeAlerts().map(\.text) == ["now"])
  }

  @Test func `talk that never pauses is held back for half a minute at most`() {
    let ui = away()
    for second in 1...30 {
      ui.wait(until: Calendar.moment(14, 49, second))
      ui.ignoreEffects()
      ui.receive(.bob, "\(second)")
    }
    ui.ignoreEffects()
    #expect(ui.takeAlerts().map(\.text) == ["离开 2 小时: 1 个人 29 条", "30"])
  }

  @Test func `whoever is seen to look gets the line alone`() {
    let ui = away()
    ui.press(Key(.focusGained))
    miss(ui)
    ui.wait(until: Calendar.moment(14, 49, 5))
    ui.expectEffects([.bell])
    #expect(ui.takeAlerts() == [])
    #expect(ui.rows.last?.contains("离开 2 小时") == true)
  }
}
