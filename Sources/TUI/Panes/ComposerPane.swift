import Terminal

/// What is being typed, behind the name of the conversation it goes to.
struct ComposerPane: Pane {
  let state: State

  init(state: State) { self.state = state }

  func draw(in rect: Rect, of frame: inout Frame) {
    let view = ComposerView(state: state, columns: rect.columns)
    let first = firstRow(view, rect)
    frame.write(
      view.prompt,
      at: rect.origin,
      style: Theme(state.environment).me,
      columns: rect.columns
    )
    for (offset, row) in view.rows.dropFirst(first).prefix(rect.rows).enumerated() {
      frame.write(
        row.glyphs,
        at: Point(row: rect.row + offset, column: rect.column + view.prompt.columns),
        columns: max(0, rect.columns - view.prompt.columns)
      )
    }
  }

  /// Where the next character goes.
  func cursor(in rect: Rect) -> Point {
    let view = ComposerView(state: state, columns: rect.columns)
    return Point(
      row: rect.row + view.cursor.row - firstRow(view, rect),
      column: min(rect.endColumn - 1, rect.column + view.prompt.columns + view.cursor.column)
    )
  }

  private func firstRow(_ view: ComposerView, _ rect: Rect) -> Int {
    max(0, view.cursor.row - rect.rows + 1)
  }
}
