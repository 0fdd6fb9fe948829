import Terminal

/// What is being typed, behind the name of the conversation it goes to.
struct ComposerPane {
  let view: ComposerView
  let theme: Theme

  func draw(in rect: Rect, of frame: inout Frame) {
    frame.write(view.prompt, at: rect.origin, style: theme.me, columns: rect.columns)
    for (offset, row) in view.rows.dropFirst(firstRow(rect)).prefix(rect.rows).enumerated() {
      frame.write(
        row.glyphs,
        at: Point(row: rect.row + offset, column: rect.column + view.prompt.columns),
        columns: max(0, rect.columns - view.prompt.columns)
      )
    }
  }

  /// Where the next character goes.
  func cursor(in rect: Rect) -> Point {
    Point(
      row: rect.row + view.cursor.row - firstRow(rect),
      column: min(rect.endColumn - 1, rect.column + view.prompt.columns + view.cursor.column)
    )
  }

  private func firstRow(_ rect: Rect) -> Int { max(0, view.cursor.row - rect.rows + 1) }
}
