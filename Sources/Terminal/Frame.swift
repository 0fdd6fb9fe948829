/// A full screen as a value: a grid of cells and the cursor.
///
/// All text goes through `write`, which shields it: no control, bidi mark or zero-width trick can
/// get into a cell.
public struct Frame: Equatable, Sendable {
  /// Rows and columns of the grid.
  public let size: Size
  /// What the terminal can show; text is shielded for it.
  public let charset: Charset
  /// Where the terminal's cursor stands; `nil` hides it.
  public var cursor: Point?
  /// Row by row: a copy of a frame shares what nobody changes, and a row that is still shared need
  /// not be compared cell by cell.
  var rows: [[Cell]]
  /// What leads to an address of the web.
  public internal(set) var links: [HyperlinkRun] = []

  /// A blank frame; a negative size is none.
  public init(size: Size, charset: Charset = .unicode) {
    self.size = Size(rows: max(0, size.rows), columns: max(0, size.columns))
    self.charset = charset
    rows = Array(
      repeating: Array(repeating: .blank, count: self.size.columns),
      count: self.size.rows
    )
  }

  /// The cell at a place inside the grid.
  public subscript(point: Point) -> Cell { rows[point.row][point.column] }

  /// Writes shielded text from a place to the right, cut at `columns` cells and at the grid's edge.
  ///
  /// A wide glyph that would be cut in half is left out. Overwriting half of a wide glyph blanks
  /// its other half.
  /// - Returns: the number of cells written.
  @discardableResult
  public mutating func write(
    _ text: String,
    at point: Point,
    style: Style = .plain,
    columns: Int = .max
  ) -> Int {
    var shield = Shield(charset: charset)
    // What lies beyond the edge is not even looked at.
    return draw(at: point, columns: columns) { pen in
      shield.forEachGlyph(in: text) { pen.put($0, style) }
    }
  }

  /// Writes glyphs, by the rules of `write(_:at:style:columns:)` for text.
  @discardableResult
  public mutating func write(
    _ glyphs: [Glyph],
    at point: Point,
    style: Style = .plain,
    columns: Int = .max
  ) -> Int {
    draw(at: point, columns: columns) { pen in
      for glyph in glyphs {
        guard pen.put(glyph, style) else { break }
      }
    }
  }

  /// - Returns: the number of cells drawn.
  private mutating func draw(
    at point: Point,
    columns: Int,
    _ body: (inout Pen) -> Void
  ) -> Int {
    guard (0..<size.rows).contains(point.row), (0..<size.columns).contains(point.column) else {
      return 0
    }
    return rows[point.row].withUnsafeMutableBufferPointer { cells in
      let end = point.column + min(max(0, columns), cells.count - point.column)
      var pen = Pen(cells: cells, column: point.column, end: end)
      body(&pen)
      return pen.column - point.column
    }
  }

  /// Blanks a rectangle in a style; nothing in it leads anywhere any more.
  public mutating func fill(_ rect: Rect, style: Style) {
    links.removeAll { link in
      (rect.row..<rect.endRow).contains(link.row)
        && (rect.column..<rect.endColumn).overlaps(link.columns)
    }
    let rows = (0..<size.rows).clamped(to: rect.row..<rect.endRow)
    let start = max(0, rect.column)
    for row in rows {
      let place = Point(row: row, column: start)
      _ = draw(at: place, columns: rect.endColumn - start) { $0.fill(style) }
    }
  }
}
