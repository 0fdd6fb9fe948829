import Chat
import Terminal
import Testing

@testable import TUI

/// Screens on which news are held back.
struct BackdropTests {
  /// An open conversation that was drawn before the last message came.
  private func talk() -> Scenario {
    let ui = Scenario()
    ui.open(.project)
    ui.receive(.project, from: World.alice, "seen")
    _ = ui.frame
    ui.receive(.project, from: World.bob, "brand new")
    return ui
  }

  private func held(_ ui: Scenario) -> String {
    let frame = render(ui.state, size: ui.state.size, holdsBackdrop: true)
    return (0..<frame.size.rows).map { frame.rowText($0) }.joined(separator: "\n")
  }

  @Test func `what is typed is seen while news are held back`() {
    let ui = talk()
    ui.type("hi")
    #expect(held(ui).contains("> hi"))
    #expect(held(ui).contains("seen"))
    #expect(!held(ui).contains("brand new"))
  }

  @Test func `the next whole frame has the news`() {
    let ui = talk()
    _ = held(ui)
    #expect(ui.rows.contains { $0.contains("brand new") })
  }

  @Test func `nothing is held back where the composer has grown into the panes`() {
    let ui = talk()
    ui.type(String(repeating: "long ", count: 40))
    #expect(held(ui).contains("brand new"))
  }

  @Test func `typing leaves the mark of the backdrop alone, and news renew it`() {
    let ui = talk()
    let mark = ui.state.backdropMark
    ui.type("hi")
    let isKept = ui.state.backdropMark === mark
    ui.receive(.project, from: World.bob, "more")
    let isRenewed = ui.state.backdropMark !== mark
    #expect(isKept)
    #expect(isRenewed)
  }
}
