extension Frame {
  /// Draws another frame over this one, from a place to the right and down, cut at the edges.
  ///
  /// Its cursor is not taken over.
  public mutating func draw(_ other: Frame, at origin: Point) {
    for row in 0..<other.size.rows {
      for column in 0..<other.size.columns {
        let cell = other[Point(row: row, column: column)]
        guard let glyph = cell.glyph else { continue }
        let place = Point(row: origin.row + row, column: origin.column + column)
        write([glyph], at: place, style: cell.style)
      }
    }
  }
}
