import Terminal

/// One row in the making: glyphs in styles, each at a column of its own.
struct StyledLine: Equatable, Sendable {
  /// Glyphs of one style.
  struct Run: Equatable, Sendable {
    var column: Int
    var glyphs: [Glyph]
    var style: Style
  }

  /// From left to right.
  private(set) var runs: [Run] = []
  /// Where the next glyph goes.
  private(set) var column = 0

  /// Puts glyphs behind what is there.
  mutating func append(_ glyphs: [Glyph], _ style: Style = .plain) {
    guard !glyphs.isEmpty else { return }
    runs.append(Run(column: column, glyphs: glyphs, style: style))
    column += glyphs.columns
  }

  /// Leaves cells blank up to a column.
  mutating func skip(to target: Int) { column = max(column, target) }

  /// Writes the row; what goes beyond `columns` is cut.
  ///
  /// A marked row is reversed.
  func draw(at point: Point, in frame: inout Frame, columns: Int, isMarked: Bool = false) {
    for run in runs where run.column < columns {
      var style = run.style
      if isMarked { style.attributes.insert(.reverse) }
      frame.write(
        run.glyphs,
        at: Point(row: point.row, column: point.column + run.column),
        style: style,
        columns: columns - run.column
      )
    }
  }
}
