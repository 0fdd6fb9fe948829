/// Puts glyphs side by side into a row.
struct Pen {
  private let cells: UnsafeMutableBufferPointer<Cell>
  /// Where the next glyph goes.
  private(set) var column: Int
  /// Where they have to end.
  private let end: Int

  /// The cells must stay where they are while the pen is used, and `end` must not lie behind them.
  init(cells: UnsafeMutableBufferPointer<Cell>, column: Int, end: Int) {
    self.cells = cells
    self.column = column
    self.end = end
  }

  /// `false` when the glyph has no room.
  @inline(__always)
  mutating func put(_ glyph: Glyph, _ style: Style) -> Bool {
    let width = glyph.width
    guard column + width <= end else { return false }
    blankSevered(at: column)
    cells[column] = Cell(glyph: glyph, style: style)
    if width == 2 {
      blankSevered(at: column + 1)
      cells[column + 1] = Cell(glyph: nil, style: style)
    }
    column += width
    return true
  }

  /// Blanks all that is left.
  mutating func fill(_ style: Style) {
    guard column < end else { return }
    blankSevered(at: column)
    blankSevered(at: end - 1)
    cells[column..<end].update(repeating: Cell(glyph: .blank, style: style))
    column = end
  }

  /// Blanks the half that stays behind when a wide glyph is overwritten here.
  @inline(__always)
  private func blankSevered(at column: Int) {
    if cells[column].isContinuation, column > 0 {
      cells[column - 1].clear()
    } else if column + 1 < cells.count, cells[column + 1].isContinuation {
      cells[column + 1].clear()
    }
  }
}
