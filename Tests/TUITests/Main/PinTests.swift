import Chat
import Terminal
import Testing

@testable import TUI

/// Conversations at the head of the list.
struct PinTests {
  private let owner = KeptConversation.Owner(server: "", account: 10001)

  /// The conversations of a section, from top to bottom.
  private func conversations(_ ui: Scenario, in section: ListRow.Section) -> [ConversationID] {
    ui.state.list.rows.filter { $0.section == section }.compactMap(\.conversation)
  }

  @Test func `what is pinned stands first, in the order of pinning, and no more among the recent`()
  {
    let ui = Scenario()
    ui.open(.project)
    ui.enter("/pin")
    ui.open(.xiaoming)
    ui.press(.alt("t"))
    #expect(ui.state.list.rows.first?.section == .pinned)
    #expect(conversations(ui, in: .pinned) == [.project, .xiaoming])
    #expect(conversations(ui, in: .recent).isEmpty)
    #expect(conversations(ui, in: .groups).contains(.project))
    #expect(ui.rows[1].contains("置顶"))
  }

  @Test func `pinning once more takes it away`() {
    let ui = Scenario()
    ui.enter("/pin swift-dev")
    #expect(conversations(ui, in: .pinned) == [.swiftDev])
    ui.enter("/pin swift-dev")
    #expect(conversations(ui, in: .pinned).isEmpty)
  }

  @Test func `in the list the selected one is pinned`() {
    let ui = Scenario()
    ui.press(Key(.escape), .character("G"), .character("k"), .character("k"))
    let selected = ui.state.list.selected?.conversation
    ui.press(.alt("t"))
    #expect(conversations(ui, in: .pinned) == [selected])
    #expect(ui.state.list.selected?.conversation == selected)
  }

  @Test func `Tab pins what the switcher has found and leaves it open`() {
    let ui = Scenario()
    ui.press(.alt("k"))
    ui.type("xmz")
    ui.press(Key(.tab))
    #expect(conversations(ui, in: .pinned) == [.project])
    #expect(ui.state.switcher != nil)
  }

  @Test func `pins are kept by their lasting numbers and come back with them`() {
    let ui = Scenario()
    ui.send(.conversationsLoaded([], of: owner))
    ui.enter("/pin 项目组")
    ui.expectEffects([.request(.learnNumber(.project))])
    ui.service(.numberLearned(.project, 700_001))
    ui.wait(until: Timestamp(ui.state.now.seconds + 5))
    #expect(ui.kept == [KeptConversation(.group(700_001), isPinned: true)])

    let next = Scenario()
    next.send(.conversationsLoaded(ui.kept ?? [], of: owner))
    #expect(conversations(next, in: .pinned).isEmpty)
    next.service(.numberLearned(.project, 700_001))
    #expect(conversations(next, in: .pinned) == [.project])
  }

  @Test func `where I am named comes first among the recent, until I have seen it`() {
    let ui = Scenario()
    ui.receive(.xiaoming, "1")
    ui.ignoreEffects()
    ui.receive(.project, from: World.bob, "@阿杰 2")
    ui.ignoreEffects()
    ui.receive(.lunch, from: World.bob, "3")
    ui.ignoreEffects()
    #expect(conversations(ui, in: .recent) == [.project, .xiaoming, .lunch])
    ui.open(.project)
    ui.press(.character("x"))
    ui.open(.xiaoming)
    #expect(conversations(ui, in: .recent) == [.xiaoming, .project, .lunch])
  }
}
