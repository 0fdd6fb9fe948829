import Terminal

extension Rect {
  /// The part that lies in some of its columns, counted from the left of the screen.
  func columns(_ range: Range<Int>) -> Rect {
    Rect(row: row, column: range.lowerBound, rows: rows, columns: range.count)
  }

  /// Its first row.
  var firstRow: Rect { Rect(row: row, column: column, rows: min(1, rows), columns: columns) }

  /// All but its first row.
  var withoutFirstRow: Rect {
    Rect(row: row + 1, column: column, rows: rows - 1, columns: columns)
  }

  /// Whether a place lies in it.
  func contains(_ point: Point) -> Bool {
    (row..<endRow).contains(point.row) && (column..<endColumn).contains(point.column)
  }
}
