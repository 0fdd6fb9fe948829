import Chat
import Terminal
import Testing

@testable import TUI

/// The messages alone.
struct BareTests {
  private func talk(_ texts: String...) -> Scenario {
    let ui = Scenario(size: Size(rows: 10, columns: 80))
    for text in texts { ui.receive(.project, from: World.bob, text) }
    ui.open(.project)
    ui.ignoreEffects()
    return ui
  }

  private let end = "-- 按任意键回去"

  @Test func `lines stand alone and whole, and any key goes back without being typed`() {
    let long = "https://example.invalid/" + String(repeating: "a", count: 100)
    let ui = talk("one\ntwo", long)
    ui.press(.alt("b"))
    ui.expectEffects([
      .reportMouse(false),
      .showText(["12:49 bob: one", "two", "12:49 bob: \(long)", end]),
    ])
    #expect(ui.state.isBare)
    ui.press(.character("x"))
    ui.expectEffects([.reportMouse(true), .redraw])
    #expect(ui.typed.isEmpty)
  }

  @Test func `only what fits is shown, the newest of all`() {
    let ui = talk("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11")
    #expect(ui.state.bareLines.count == 10)
    #expect(ui.state.bareLines.first == "12:49 bob: 3")
    #expect(ui.state.bareLines.last == end)
  }

  @Test func `nothing of others gets through raw`() {
    let ui = talk("a\u{1B}[31mb\u{202E}c")
    #expect(ui.state.bareLines.first?.unicodeScalars.contains("\u{1B}") == false)
    #expect(ui.state.bareLines.first?.unicodeScalars.contains("\u{202E}") == false)
  }

  @Test func `behind a text the key goes a word back`() {
    let ui = talk("hello")
    ui.type("two words")
    ui.press(.alt("b"))
    #expect(!ui.state.isBare)
    #expect(ui.state.draft.cursor == 4)
  }

  @Test func `another size shows them anew, messages change nothing meanwhile`() {
    let ui = talk("hello")
    ui.press(.alt("b"))
    ui.ignoreEffects()
    ui.receive(.project, from: World.bob, "more")
    ui.ignoreEffects { $0 == .bell }
    ui.expectEffects([])
    ui.send(.resized(Size(rows: 12, columns: 70)))
    ui.expectEffects([.showText(["12:49 bob: hello", "12:49 bob: more", end])])
  }
}
