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

  @Test func `typing leaves the marks of the backdrop alone`() {
    let ui = talk()
    let marks = ui.state.backdropMarks
    ui.type("hi")
    #expect(ui.state.backdropMarks == marks)
  }

  @Test func `a minute renews the marks of the backdrop`() {
    let ui = talk()
    let marks = ui.state.backdropMarks
    ui.wait(until: Timestamp(ui.state.now.seconds + 60))
    #expect(ui.state.backdropMarks != marks)
  }

  @Test func `news renew the marks of the backdrop`() {
    let ui = talk()
    let marks = ui.state.backdropMarks
    ui.receive(.project, from: World.bob, "more")
    #expect(ui.state.backdropMarks != marks)
  }

  @Test func `a page between two others renews the chat alone`() {
    let ui = Scenario()
    ui.open(.project)
    for number in 1...200 { ui.receive(.project, from: World.alice, "message \(number)") }
    ui.press(Key(.pageUp))
    let marks = ui.state.backdropMarks
    ui.press(Key(.pageUp))
    #expect(ui.state.backdropMarks != marks)
    #expect(ui.state.backdropMarks.differsOnlyInChat(from: marks))
  }

  @Test func `a page that is drawn over the page before is what a fresh screen shows`() {
    let ui = Scenario()
    ui.open(.project)
    for number in 1...200 {
      ui.receive(.project, from: World.alice, String(repeating: "好", count: 1 + number * 7 % 20))
    }
    ui.press(Key(.pageUp))
    _ = ui.frame
    ui.press(Key(.pageUp))
    let paged = ui.frame
    ui.state.touch()
    #expect(paged == ui.frame)
  }
}
