import Terminal

/// The line above the list: its label, or what is typed to narrow the list down.
struct FilterPane: Pane {
  let state: State

  init(state: State) { self.state = state }

  func draw(in rect: Rect, of frame: inout Frame) {
    let isUsed = state.focus == .filter || !state.list.filter.isEmpty
    var bar = Bar(state.environment, style: isUsed ? .plain : Theme(state.environment).faint)
    bar.add("/ ")
    bar.add(isUsed ? shownText(in: rect) : state.environment.label(Words.filter))
    bar.draw(in: rect, of: &frame)
  }

  /// Where the next character goes.
  func cursor(in rect: Rect) -> Point {
    let text = state.environment.columns(of: String(state.list.filter.before))
    return Point(row: rect.row, column: rect.column + min(2 + text, rect.columns - 1))
  }

  private func shownText(in rect: Rect) -> String { state.list.filter.text }
}
