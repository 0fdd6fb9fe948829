import Terminal

/// A row with something at its left and something at its right end.
struct Bar {
  /// Glyphs of one look.
  struct Part {
    var glyphs: [Glyph]
    var style: Style?
  }

  private let environment: Environment
  private let style: Style
  private var left: [Part] = []
  private var right: [Part] = []

  init(_ environment: Environment, style: Style) {
    self.environment = environment
    self.style = style
  }

  /// Adds to the left end.
  mutating func add(_ text: String, _ style: Style? = nil) {
    left.append(Part(glyphs: environment.glyphs(text), style: style))
  }

  /// Adds to the right end.
  mutating func addRight(_ text: String, _ style: Style? = nil) {
    right.append(Part(glyphs: environment.glyphs(text), style: style))
  }

  /// Cells that both ends take.
  var columns: Int { (left + right).reduce(0) { $0 + $1.glyphs.columns } }

  /// Draws the right end whole as far as there is room, and the left end cut with a `~`.
  func draw(in rect: Rect, of frame: inout Frame) {
    frame.fill(rect.firstRow, style: style)
    let rightGlyphs = right.flatMap(\.glyphs)
    let rightColumns = min(rect.columns, rightGlyphs.columns)
    var room = rect.columns - rightColumns
    var column = rect.column
    for part in left {
      let glyphs = part.glyphs.elided(to: room)
      let point = Point(row: rect.row, column: column)
      let written = frame.write(glyphs, at: point, style: part.style ?? style)
      column += written
      room -= written
      if glyphs.count < part.glyphs.count { break }
    }
    column = rect.endColumn - rightColumns
    for part in right {
      column += frame.write(
        part.glyphs,
        at: Point(row: rect.row, column: column),
        style: part.style ?? style,
        columns: rect.endColumn - column
      )
    }
  }
}
