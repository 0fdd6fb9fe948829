import Chat
import Terminal
import Testing

@testable import TUI

/// Finding something in the help.
struct HelpTests {
  private func shown(_ ui: Scenario) -> [String] {
    ui.rows.dropLast(3).map { String($0.trimmed) }.filter { !$0.isEmpty }
  }

  @Test func `a filter leaves the rows that hold it, below their headlines`() {
    let ui = Scenario()
    ui.press(.alt("?"), .character("/"))
    ui.type("最前")
    #expect(shown(ui).first == "按键 Keys")
    #expect(shown(ui).contains { $0.hasPrefix("Alt-t") })
    #expect(shown(ui).contains { $0.hasPrefix("/pin") })
    #expect(shown(ui).count == 4)
    #expect(ui.rows[22].hasPrefix("过滤> 最前"))
  }

  @Test func `the help of a command is asked for by its name`() {
    let ui = Scenario()
    ui.enter("/help mute")
    #expect(shown(ui).first == "命令 Commands")
    #expect(shown(ui).dropFirst().allSatisfy { $0.contains("/mute") })
    ui.press(Key(.escape))
    #expect(shown(ui).count > 10)
  }

  @Test func `what was told before does not hide the keys of what is opened next`() {
    let ui = Scenario()
    ui.enter("/status")
    let told = ui.rows[23]
    ui.press(.alt("k"))
    #expect(ui.rows[23] != told)
    #expect(ui.rows[23].contains("Esc 关闭"))
  }

  @Test func `what does not fit beside its key goes on below it`() {
    let ui = Scenario(size: Size(rows: 15, columns: 40))
    ui.enter("/help /notify")
    #expect(
      ui.rows.prefix(4).map { String($0.trimmed) }
        == ["命令 Commands", "/notify all|mentions|none [NAME]", "哪些消息提醒：每条、", "@我、都不"]
    )
    #expect(ui.rows.prefix(13).allSatisfy { !$0.contains("~") })
  }

  @Test func `keys and commands are found by what is typed for them`() {
    let ui = Scenario(environment: .english)
    ui.press(Key(.function(1)), .character("/"))
    ui.type("ALT-K")
    #expect(shown(ui).contains { $0.hasPrefix("Alt-k, Alt-g") })
  }

  @Test func `Enter keeps the filter and Escape takes it away first, then the help`() {
    let ui = Scenario()
    ui.press(Key(.function(1)), .character("/"))
    ui.type("最前")
    ui.press(Key(.enter))
    #expect(ui.state.keyFocus == .help)
    #expect(shown(ui).count == 4)
    ui.press(Key(.escape))
    #expect(shown(ui).count > 10)
    ui.press(Key(.escape))
    #expect(ui.state.help == nil)
  }
}
