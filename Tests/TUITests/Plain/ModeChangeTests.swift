import Chat
import Terminal
import Testing

@testable import TUI

/// From the screen to the linear mode and back.
struct ModeChangeTests {
  @Test func `the command asks for the other mode`() {
    let ui = Scenario()
    ui.enter("/plain")
    ui.expectEffects([.changeMode])
    ui.enter("/逐行")
    ui.expectEffects([.changeMode])
  }

  @Test func `in the linear mode only the last of the open conversation is told again`() {
    let ui = Scenario()
    for number in 1...3 {
      ui.receive(.bob, "old \(number)")
      ui.ignoreEffects()
    }
    ui.open(.project)
    for number in 1...14 { ui.receive(.project, from: World.alice, "new \(number)") }
    ui.send(.leftScreen)
    var printer = PlainPrinter()
    printer.skip(to: ui.state)
    let lines = printer.lines(of: ui.state)
    #expect(!lines.contains { $0.contains("old") })
    #expect(lines.filter { $0.contains("new") }.count == 10)
    #expect(lines.contains("[12:49] 项目组 alice: new 14"))
    #expect(lines.contains("未读: bob 3"))
    #expect(printer.lines(of: ui.state).isEmpty)
  }

  @Test func `it says how to come back`() {
    let ui = Scenario(environment: .english)
    ui.open(.bob)
    var printer = PlainPrinter()
    printer.skip(to: ui.state)
    ui.send(.leftScreen)
    let told = "- line by line; /plain goes back to the screen"
    #expect(printer.lines(of: ui.state).contains(told))
    #expect(PlainPrinter.prompt(of: ui.state) == "bob> ")
  }

  @Test func `a draft is still there after lines were sent`() {
    let ui = Scenario()
    ui.open(.bob)
    ui.type("half a thought")
    ui.send(.leftScreen)
    ui.send(.line("a line"))
    #expect(ui.sentTexts() == ["a line"])
    ui.send(.line("/query 小明"))
    #expect(ui.state.current == .xiaoming)
    ui.send(.line("/query bob"))
    ui.send(.tookScreen(.unicode, colors: 256))
    #expect(ui.typed == "half a thought")
    #expect(ui.rows[22].hasPrefix("bob> half a thought"))
  }

  @Test func `a paste that waits is not sent by a line`() {
    let ui = Scenario()
    ui.open(.bob)
    ui.press(Key(.paste("1\n2\n3")))
    ui.send(.leftScreen)
    ui.send(.line("a line"))
    #expect(ui.sentTexts() == ["a line"])
    #expect(ui.state.pasted?.text == "1\n2\n3")
  }

  @Test func `a screen that comes later has the terminal's text and colours`() {
    let ui = Scenario(environment: .ascii)
    ui.send(.tookScreen(.unicode, colors: 8))
    #expect(ui.state.environment.charset == .unicode)
    #expect(ui.state.environment.terminalColors == 8)
    #expect(!ui.state.isLinear)
  }

  @Test func `why there can be no screen is told`() {
    let ui = Scenario()
    ui.send(.noScreen(reason: "TERM is not set"))
    #expect(ui.rows[23].hasPrefix("! 没有全屏：TERM is not set"))
  }
}
