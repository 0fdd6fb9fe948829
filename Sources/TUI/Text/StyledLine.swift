import Terminal

/// One row in the making: glyphs in styles, each at a column of its own.
struct StyledLine: Equatable, Sendable {
  /// Glyphs of one style.
  struct Run: Equatable, Sendable {
    var column: Int
    var glyphs: [Glyph]
    var style: Style
    /// An address of the web that they lead to.
    var link: String?
  }

  /// From left to right.
  private(set) var runs: [Run] = []
  /// Where the next glyph goes.
  private(set) var column = 0

  /// Puts glyphs behind what is there.
  mutating func append(_ glyphs: [Glyph], _ style: Style = .plain, link: String? = nil) {
    guard !glyphs.isEmpty else { return }
    // The time, the nick, the text and a mark.
    if runs.isEmpty { runs.reserveCapacity(4) }
    runs.append(Run(column: column, glyphs: glyphs, style: style, link: link))
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
      let place = Point(row: point.row, column: point.column + run.column)
      let written = frame.write(run.glyphs, at: place, style: style, columns: columns - run.column)
      if let link = run.link { frame.link(link, at: place, columns: written) }
    }
  }
}
