import Chat
import Terminal
import Testing

@testable import TUI

/// Going to a conversation by a part of its name.
struct SwitcherTests {
  private func found(_ query: String, _ ui: Scenario) -> [ConversationID] {
    Switcher(query: EditBuffer(query)).matches(in: ui.state)
  }

  @Test func `initials open a conversation`() {
    let ui = Scenario()
    ui.press(.alt("k"))
    ui.type("xmz")
    ui.press(Key(.enter))
    #expect(ui.state.current == .project)
    ui.ignoreEffects()
  }

  @Test func `its lower edge tells how many match, of how many`() {
    let ui = Scenario()
    ui.press(.alt("k"))
    ui.type("bob")
    #expect(ui.rows.contains { $0.contains("+- 1/\(ui.state.everyConversation.count)  Enter 打开") })
  }

  @Test func `without a match Enter and Tab are not offered`() {
    let ui = Scenario()
    ui.press(.alt("k"))
    ui.type("nobody")
    let count = ui.state.everyConversation.count
    #expect(ui.rows.contains { $0.contains("+- 0/\(count)  Esc 关闭 -") })
    #expect(ui.rows[23].hasPrefix("Esc 关闭"))
  }

  @Test func `what fits best comes first`() {
    let ui = Scenario()
    #expect(found("xm", ui).prefix(2) == [.xiaoming, .project])
    #expect(found("sd", ui).first == .swiftDev)
    #expect(found("bob", ui).first == .bob)
  }

  @Test func `an account number finds its owner`() {
    let ui = Scenario()
    ui.service(.contactLearned(Contact(id: World.bob, nick: "bob", account: 10009)))
    #expect(found("10009", ui) == [.bob])
  }

  @Test func `completion writes out the name of initials`() {
    let ui = Scenario()
    ui.open(.project)
    ui.type("hmm")
    ui.press(Key(.tab))
    #expect(ui.typed == "韩梅梅: ")
    ui.press(.control("c"))
    ui.type("/query tx")
    ui.press(Key(.tab))
    #expect(ui.typed == "/query tx")
    ui.press(Key(.backspace), Key(.backspace))
    ui.type("lt")
    ui.press(Key(.tab))
    #expect(ui.typed == "/query 老同学 ")
  }
}
