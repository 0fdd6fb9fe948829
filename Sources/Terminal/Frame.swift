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
    guard var pen = Pen(at: point, columns: columns, in: size) else { return 0 }
    var shield = Shield(charset: charset)
    // What lies beyond the edge is not even looked at.
    shield.forEachGlyph(in: text) { put($0, style, &pen) }
    return pen.column - point.column
  }

  /// Writes glyphs, by the rules of `write(_:at:style:columns:)` for text.
  @discardableResult
  public mutating func write(
    _ glyphs: [Glyph],
    at point: Point,
    style: Style = .plain,
    columns: Int = .max
  ) -> Int {
    guard var pen = Pen(at: point, columns: columns, in: size) else { return 0 }
    for glyph in glyphs {
      guard put(glyph, style, &pen) else { break }
    }
    return pen.column - point.column
  }

  /// Where the next glyph goes, and where the text has to end.
  private struct Pen {
    let row: Int
    var column: Int
    let end: Int

    init?(at point: Point, columns: Int, in size: Size) {
      guard point.row >= 0, point.row < size.rows, point.column >= 0, columns > 0 else {
        return nil
      }
      row = point.row
      column = point.column
      end = columns >= size.columns - column ? size.columns : column + columns
    }
  }

  /// `false` when the glyph has no room.
  private mutating func put(_ glyph: Glyph, _ style: Style, _ pen: inout Pen) -> Bool {
    guard pen.column + glyph.width <= pen.end else { return false }
    rows[pen.row].put(glyph, at: pen.column, style: style)
    pen.column += glyph.width
    return true
  }

  /// Blanks a rectangle in a style.
  public mutating func fill(_ rect: Rect, style: Style) {
    let columns = (0..<size.columns).clamped(to: rect.column..<rect.endColumn)
    for row in (0..<size.rows).clamped(to: rect.row..<rect.endRow) {
      for column in columns { rows[row].put(.blank, at: column, style: style) }
    }
  }
}

extension [Cell] {
  /// Puts a glyph that has room into a row.
  fileprivate mutating func put(_ glyph: Glyph, at column: Int, style: Style) {
    blankSevered(at: column)
    self[column] = Cell(glyph: glyph, style: style)
    guard glyph.width == 2 else { return }
    blankSevered(at: column + 1)
    self[column + 1] = Cell(glyph: nil, style: style)
  }

  /// Blanks the half that stays behind when a wide glyph is overwritten here.
  private mutating func blankSevered(at column: Int) {
    if self[column].isContinuation, column > 0 {
      self[column - 1].clear()
    } else if column + 1 < count, self[column + 1].isContinuation {
      self[column + 1].clear()
    }
  }
}
