import Chat
import Terminal
import Testing

@testable import TUI

/// Scrolling: what one reads stays where it is.
struct ViewportTests {
  private func talk(_ count: Int = 100, rows: Int = 24, columns: Int = 80) -> Scenario {
    let ui = Scenario(size: Size(rows: rows, columns: columns))
    ui.open(.project)
    for number in 0..<count { ui.receive(.project, from: World.alice, "number \(number)") }
    return ui
  }

  private func chat(_ ui: Scenario) -> [String] { ui.rows[1..<21].map { afterList($0) } }

  private func afterList(_ row: String) -> String { String(row.drop { $0 != "│" }) }

  @Test func `new messages do not move what one reads`() {
    let ui = talk()
    ui.press(Key(.pageUp))
    let before = chat(ui)
    for number in 0..<50 { ui.receive(.project, from: World.bob, "new \(number)") }
    #expect(chat(ui) == before)
  }

  @Test func `a page up and a page down come back to the end`() {
    let ui = talk()
    let before = chat(ui)
    ui.press(Key(.pageUp), Key(.pageUp), Key(.pageDown))
    #expect(chat(ui) != before)
    ui.press(Key(.pageDown))
    #expect(ui.state.conversation?.viewport == .following)
    #expect(chat(ui) == before)
  }

  @Test func `a page up leaves one row in common`() {
    let ui = talk()
    let top = chat(ui)[0]
    ui.press(Key(.pageUp))
    #expect(chat(ui)[19] == top)
  }

  @Test func `it stops at the first message`() {
    let ui = talk(30)
    for _ in 0..<10 { ui.press(Key(.pageUp)) }
    #expect(ui.rows[1].contains("周日"))
    #expect(ui.rows[2].contains("number 0"))
    ui.press(Key(.pageUp), Key(.pageDown))
    #expect(ui.state.conversation?.viewport == .following)
  }

  @Test func `a short conversation does not scroll`() {
    let ui = talk(3)
    let before = chat(ui)
    ui.press(Key(.pageUp))
    #expect(chat(ui) == before)
    #expect(ui.state.conversation?.viewport == .following)
  }

  @Test func `the ends are a key away`() {
    let ui = talk()
    ui.press(Key(.home, .alt))
    #expect(ui.rows[2].contains("number 0"))
    ui.press(Key(.end, .alt))
    #expect(ui.rows[20].contains("number 99"))
  }

  @Test func `the wheel scrolls by three rows`() {
    let ui = talk()
    let before = chat(ui)
    ui.press(Key(.mouse(Key.Mouse(.wheelUp, at: Point(row: 5, column: 40)))))
    #expect(Array(chat(ui)[3...]) == Array(before[..<17]))
  }

  @Test func `a resize keeps the row at the lower edge`() {
    let ui = talk()
    ui.press(Key(.pageUp))
    let edge = chat(ui)[19]
    ui.send(.resized(Size(rows: 30, columns: 80)))
    #expect(afterList(ui.rows[26]) == edge)
    ui.send(.resized(Size(rows: 24, columns: 80)))
    #expect(chat(ui)[19] == edge)
  }

  @Test func `a message longer than the pane is read row by row`() {
    let ui = talk(5)
    let long = (0..<60).map { "row \($0)" }.joined(separator: "\n")
    ui.receive(.project, from: World.bob, long)
    #expect(ui.rows[20].contains("row 59"))
    ui.press(Key(.pageUp))
    #expect(ui.rows[20].contains("row 40"))
  }

  @Test func `clearing empties the pane and scrolling back fills it`() {
    let ui = talk(40)
    ui.enter("/clear")
    #expect(chat(ui).allSatisfy { !$0.contains("number") })
    ui.receive(.project, from: World.alice, "later")
    #expect(ui.rows[20].contains("later"))
    #expect(!ui.rows[18].contains("number"))
    ui.press(Key(.pageUp))
    #expect(ui.rows[10].contains("number"))
  }

  @Test func `each conversation keeps its place`() {
    let ui = talk()
    ui.press(Key(.pageUp))
    let before = chat(ui)
    ui.open(.bob)
    ui.open(.project)
    #expect(chat(ui) == before)
  }

  @Test func `a key press does not take longer with ten thousand messages`() {
    let ui = talk(10_000)
    let flow = ChatFlow(state: ui.state, size: ui.state.size)
    #expect(flow?.visibleRows().count == 20)
    ui.press(Key(.pageUp))
    #expect(ui.rows[20].contains("number 9980"))
  }
}
