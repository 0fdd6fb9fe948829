import Chat
import Terminal
import Testing

@testable import TUI

/// Borders that the mouse drags.
struct DragTests {
  private func drag(_ ui: Scenario, from start: Int, to end: Int) {
    ui.press(Key(.mouse(Key.Mouse(.press, at: Point(row: 5, column: start)))))
    ui.press(Key(.mouse(Key.Mouse(.release, at: Point(row: 7, column: end)))))
  }

  @Test func `the list is as wide as its border is dragged, and that is kept`() {
    let ui = Scenario()
    drag(ui, from: 20, to: 30)
    ui.expectEffects([.saveSetting("list-width", value: "30")])
    #expect(Layout(state: ui.state, size: ui.state.size).list?.columns == 30)
  }

  @Test func `so are the members`() {
    let ui = Scenario(size: Size(rows: 45, columns: 160))
    ui.open(.project)
    drag(ui, from: 133, to: 125)
    ui.expectEffects([.saveSetting("members-width", value: "34")])
    #expect(Layout(state: ui.state, size: ui.state.size).members?.columns == 34)
  }

  @Test func `a pane is never dragged away, and a click moves nothing`() {
    let ui = Scenario()
    drag(ui, from: 20, to: 0)
    ui.expectEffects([.saveSetting("list-width", value: "12")])
    drag(ui, from: 12, to: 12)
    ui.expectEffects([])
  }

  @Test func `what begins elsewhere drags nothing`() {
    let ui = Scenario()
    drag(ui, from: 40, to: 30)
    ui.expectEffects([])
    #expect(ui.state.settings.listWidth == nil)
  }
}
