import Chat
import Terminal
import Testing

@testable import TUI

/// What was said in earlier runs, and what is kept for the next.
struct PastTests {
  private let owner = KeptConversation.Owner(server: "", account: 10001)

  private func started() -> Scenario {
    let ui = Scenario()
    ui.send(.conversationsLoaded([], of: owner))
    ui.service(.numberLearned(.xiaoming, 10002))
    ui.service(.numberLearned(.project, 700_001))
    return ui
  }

  private func past(_ writer: String?, _ text: String, day: Int64 = -1) -> PastMessage {
    PastMessage(
      writer: writer,
      text: text,
      sentAt: Timestamp(Calendar.moment(12, 31).seconds + day * 86_400)
    )
  }

  private func wait(_ seconds: Int64, _ ui: Scenario) {
    ui.wait(until: Timestamp(ui.state.now.seconds + seconds))
  }

  private func row(_ text: String, of ui: Scenario) -> Int? {
    ui.rows.firstIndex { $0.contains(text) }
  }

  @Test func `what was said before is asked for once, when its conversation is opened`() {
    let ui = started()
    #expect(ui.pastAsked == [])
    ui.open(.xiaoming)
    ui.open(.project)
    ui.ignoreEffects()
    ui.open(.xiaoming)
    #expect(ui.pastAsked == [.xiaoming, .project])
  }

  @Test func `it is asked for when the number comes late`() {
    let ui = Scenario()
    ui.send(.conversationsLoaded([], of: owner))
    ui.open(.xiaoming)
    ui.ignoreEffects()
    #expect(ui.pastAsked == [])
    ui.service(.numberLearned(.xiaoming, 10002))
    #expect(ui.pastAsked == [.xiaoming])
  }

  @Test func `it stands above what has come meanwhile, under its own day, and mine with its mark`()
  {
    let ui = started()
    ui.open(.project)
    ui.ignoreEffects()
    ui.receive(.project, from: World.alice, "今天的话")
    ui.ignoreEffects()
    ui.send(.pastLoaded([past("老同学", "昨天的话"), past(nil, "我昨天说的")], of: .project))
    let (theirs, mine) = (row("老同学 昨天的话", of: ui), row("我 我昨天说的", of: ui))
    #expect(theirs != nil)
    #expect(mine == theirs.map { $0 + 1 })
    #expect(mine.map { ui.rows[$0].contains("✓") } == true)
    #expect(row("今天的话", of: ui) ?? 0 > mine ?? 99)
    #expect(ui.rows[..<(theirs ?? 0)].last?.contains("月21日") == true)
  }

  @Test func `it is not unread, rings no bell and counts for nobody`() {
    let ui = started()
    ui.open(.project)
    ui.ignoreEffects()
    ui.send(.pastLoaded([past("bob", "@阿杰 看这里")], of: .project))
    #expect(ui.state.conversation?.unread.isEmpty == true)
    #expect(ui.state.conversation?.highlights == [])
  }

  @Test func `mine is kept as soon as the server has it`() {
    let ui = started()
    ui.open(.xiaoming)
    ui.send(.pastLoaded([], of: .xiaoming))
    ui.enter("在吗 /微笑")
    ui.ignoreEffects()
    #expect(ui.keptPast == [])
    ui.deliver(.accepted)
    #expect(ui.keptPast.map(\.writer) == [nil])
    #expect(ui.keptPast.map(\.text) == ["在吗 /微笑"])
  }

  @Test func `what comes is kept within five seconds, with the name it had`() {
    let ui = started()
    ui.open(.project)
    ui.ignoreEffects()
    ui.send(.pastLoaded([], of: .project))
    ui.receive(.project, from: World.alice, "一")
    ui.receive(.project, from: World.alice, "二")
    ui.ignoreEffects()
    #expect(ui.keptPast == [])
    wait(5, ui)
    #expect(ui.keptPast.map(\.text) == ["一", "二"])
    #expect(ui.keptPast.map(\.writer) == [String?](repeating: "alice", count: 2))
    wait(5, ui)
    #expect(ui.keptPast.count == 2)
  }

  @Test func `nothing is kept before what was kept has been read`() {
    let ui = started()
    ui.receive(.project, from: World.alice, "一")
    ui.ignoreEffects()
    wait(5, ui)
    #expect(ui.pastAsked == [.project])
    #expect(ui.keptPast == [])
    ui.send(.pastLoaded([past("bob", "零")], of: .project))
    #expect(ui.keptPast.map(\.text) == ["一"])
  }

  @Test func `what has come is kept at once when the link goes, for another account may follow`() {
    let ui = started()
    ui.open(.project)
    ui.ignoreEffects()
    ui.send(.pastLoaded([], of: .project))
    ui.receive(.project, from: World.alice, "一")
    ui.ignoreEffects()
    ui.service(.linkChanged(.signedOut))
    #expect(ui.keptPast.map(\.text) == ["一"])
  }

  @Test func `what nobody asked for, as for another account, is not shown`() {
    let ui = started()
    ui.send(.pastLoaded([past("bob", "零")], of: .project))
    ui.open(.project)
    ui.ignoreEffects()
    #expect(row("零", of: ui) == nil)
  }

  @Test func `at the end all is kept, also of a conversation that nobody opened`() {
    let ui = started()
    ui.receive(.project, from: World.alice, "一")
    ui.ignoreEffects()
    guard case .keepPast(let messages, _, _)? = ui.state.keepPast(atEnd: true).first else {
      Issue.record("there will be no other time")
      return
    }
    #expect(messages.map(\.text) == ["一"])
  }

  @Test func `what was not sent is not kept as said`() {
    let ui = started()
    ui.open(.xiaoming)
    ui.send(.pastLoaded([], of: .xiaoming))
    ui.enter("在吗")
    ui.ignoreEffects()
    ui.deliver(.failed(.linkDown))
    wait(10, ui)
    #expect(ui.keptPast == [])
  }

  @Test func `with history off nothing is asked for and nothing kept`() {
    let ui = started()
    ui.state.settings.keepsHistory = false
    ui.open(.xiaoming)
    ui.enter("在吗")
    ui.ignoreEffects()
    ui.deliver(.accepted)
    wait(10, ui)
    #expect(ui.pastAsked == [])
    #expect(ui.keptPast == [])
  }

  @Test func `what is at the lower edge stays there when it comes`() {
    let ui = started()
    ui.open(.project)
    for number in 1...60 { ui.receive(.project, from: World.alice, "第\(number)条") }
    ui.ignoreEffects()
    ui.press(Key(.pageUp))
    let before = ui.rows
    ui.send(.pastLoaded([past("bob", "零")], of: .project))
    #expect(ui.rows == before)
  }

  @Test func `in linear mode it is no news`() {
    let ui = started()
    ui.open(.project)
    ui.ignoreEffects()
    var printer = PlainPrinter()
    _ = printer.lines(of: ui.state)
    ui.send(.pastLoaded([past("bob", "零")], of: .project))
    ui.receive(.project, from: World.alice, "一")
    ui.ignoreEffects()
    let lines = printer.lines(of: ui.state)
    #expect(!lines.contains { $0.contains("零") })
    #expect(lines.filter { $0.contains("一") }.count == 1)
  }
}
