import Terminal
import Testing

/// Every row is exactly as wide as the screen, and the cursor is on it.
func expectWhole(
  _ frame: Frame,
  _ size: Size,
  _ what: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let broken = (0..<size.rows).first { columns(of: frame, row: $0) != size.columns }
  let isCursorInside = frame.cursor.map {
    (0..<size.rows).contains($0.row) && (0..<size.columns).contains($0.column)
  }
  if frame.size != size || broken != nil || isCursorInside == false {
    Issue.record(
      "\(what) row \(broken ?? -1) of \(size)\n\(frame.text())",
      sourceLocation: sourceLocation
    )
  }
}

/// Two frames are the same in every cell.
func expectSame(
  _ frame: Frame,
  _ expected: Frame,
  _ what: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  if frame != expected {
    // The rows that differ say more than all of them.
    let rows = (0..<max(frame.size.rows, expected.size.rows)).compactMap { row in
      let (one, other) = (text(frame, row), text(expected, row))
      return one == other ? nil : "|\(one)|\n|\(other)|"
    }
    let lines = ["\(what); cursors \(cursor(frame)) \(cursor(expected))"] + rows
    Issue.record("\(lines.joined(separator: "\n"))", sourceLocation: sourceLocation)
  }
}

private func cursor(_ frame: Frame) -> String {
  frame.cursor.map { "\($0.row),\($0.column)" } ?? "hidden"
}

private func text(_ frame: Frame, _ row: Int) -> String {
  row < frame.size.rows ? frame.rowText(row) : ""
}

/// Cells of a row when every wide glyph has both its halves and every other one none; else `nil`.
private func columns(of frame: Frame, row: Int) -> Int? {
  var column = 0
  while column < frame.size.columns {
    guard let glyph = frame[Point(row: row, column: column)].glyph else { return nil }
    let next = Point(row: row, column: column + 1)
    let isContinued = next.column < frame.size.columns && frame[next].glyph == nil
    guard isContinued == (glyph.width == 2) else { return nil }
    column += glyph.width
  }
  return column
}
