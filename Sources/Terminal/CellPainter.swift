import CNcursesw

/// Draws cells: most through ncurses, which picks the bytes when it is flushed, and the rest past it.
///
/// Clusters that ncurses cannot hold, or whose width the C library sees differently, are left to
/// `DoubtfulCells`, and links to `HyperlinkCells`; both draw behind ncurses.
struct CellPainter {
  private let colors: Int
  private var size = Size(rows: 0, columns: 0)
  private var charset = Charset.ascii
  private var doubtful = DoubtfulCells()
  /// `nil` where the terminal would take OSC 8 for text.
  private var hyperlinks: HyperlinkCells?

  init(colors: Int, showsLinks: Bool) {
    self.colors = colors
    if showsLinks { hyperlinks = HyperlinkCells() }
  }

  /// Whether a frame has links that the terminal does not show yet.
  func hasNewLinks(in frame: Frame) -> Bool { hyperlinks?.differ(from: frame) ?? false }

  /// Hands what has changed to ncurses; nothing is written before it is flushed.
  ///
  /// `shown` is what ncurses was handed before; `nil` for nothing.
  mutating func hand(
    _ runs: [DamageRun],
    of frame: Frame,
    over shown: Frame?,
    size: Size,
    charset: Charset
  ) {
    (self.size, self.charset) = (size, charset)
    for run in Self.joined(runs) {
      draw(run, of: frame, isOverNarrow: shown.map { Self.isNarrow(run, in: $0) } ?? true)
    }
  }

  /// No wide glyph stands there.
  private static func isNarrow(_ run: DamageRun, in frame: Frame) -> Bool {
    guard run.row < frame.size.rows else { return true }
    return frame.rows[run.row].withUnsafeBufferPointer { cells in
      for column in run.columns.clamped(to: 0..<cells.count) where cells[column].isContinuation {
        return false
      }
      return true
    }
  }

  /// Ncurses compares once more with what it has drawn: handing it some cells that are as before costs
  /// less than many calls, and no byte.
  private static func joined(_ runs: [DamageRun]) -> [DamageRun] {
    var joined: [DamageRun] = []
    for run in runs {
      if let last = joined.last, last.row == run.row,
        run.columns.lowerBound - last.columns.upperBound < 16
      {
        let columns = last.columns.lowerBound..<run.columns.upperBound
        joined[joined.count - 1] = DamageRun(row: run.row, columns: columns)
      } else {
        joined.append(run)
      }
    }
    return joined
  }

  /// Draws, when ncurses has been flushed, what it cannot draw.
  mutating func drawBeyond(_ runs: [DamageRun], of frame: Frame) {
    drawDoubtful(runs, of: frame)
    let colors = colors
    hyperlinks?.draw(runs, of: frame) { Self.look($0, colors: colors) }
  }

  /// Draws only the clusters that ncurses cannot hold.
  mutating func drawDoubtful(_ runs: [DamageRun], of frame: Frame) {
    let colors = colors
    doubtful.draw(runs, of: frame) { Self.look($0, colors: colors) }
  }

  /// The terminal shows no links any more.
  mutating func forgetLinks() { hyperlinks?.forget() }

  private mutating func draw(_ run: DamageRun, of frame: Frame, isOverNarrow: Bool) {
    guard run.row < size.rows else { return }
    let columns = run.columns.clamped(to: 0..<size.columns)
    frame.rows[run.row].withUnsafeBufferPointer { cells in
      var column = columns.lowerBound
      while column < columns.upperBound {
        guard let glyph = cells[column].glyph else {
          column += 1
          continue
        }
        let taken = put(
          cells,
          column..<columns.upperBound,
          row: run.row,
          isOverNarrow: isOverNarrow
        )
        if taken == 0 { put(glyph, cells[column].style, at: Point(row: run.row, column: column)) }
        column += max(taken, 1)
      }
    }
  }

  /// Whether the widths of some characters are a guess, as of a terminal that nobody asked.
  private var isGuessing: Bool {
    if case .encoded = charset { charset.isWide } else { false }
  }

  /// Puts cells of one look that curses can hold, as many as stand side by side.
  /// - Returns: how many.
  private mutating func put(
    _ cells: UnsafeBufferPointer<Cell>,
    _ columns: Range<Int>,
    row: Int,
    isOverNarrow: Bool
  ) -> Int {
    let style = cells[columns.lowerBound].style
    let isGuessing = isGuessing
    let end = size.columns
    return withUnsafeTemporaryAllocation(of: nc_scalar.self, capacity: columns.count) { scalars in
      var count = 0
      var column = columns.lowerBound
      while column < columns.upperBound, cells[column].style == style,
        let glyph = cells[column].glyph, glyph.isScalar, column + glyph.width <= end,
        !isGuessing || !DisplayWidth.isAmbiguous(glyph.scalar)
      {
        let scalar = nc_scalar(scalar: glyph.scalar.value, width: Int32(glyph.width))
        scalars.initializeElement(at: count, to: scalar)
        count += 1
        column += glyph.width
      }
      guard count > 0 else { return 0 }
      let start = columns.lowerBound
      let taken = Int(
        nc_put_scalars(
          Int32(row),
          Int32(start),
          scalars.baseAddress,
          count,
          isOverNarrow,
          look(style)
        )
      )
      doubtful.forget(row: row, columns: start..<start + taken)
      return taken
    }
  }

  /// Puts a glyph that curses perhaps cannot hold.
  private mutating func put(_ glyph: Glyph, _ style: Style, at point: Point) {
    guard point.column + glyph.width <= size.columns else { return }
    var text = glyph.text
    let spill = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        nc_put(
          Int32(point.row),
          Int32(point.column),
          $0.baseAddress,
          $0.count,
          Int32(glyph.width),
          !(isGuessing && DisplayWidth.isAmbiguous(glyph.scalar)),
          look(style)
        )
      }
    }
    doubtful.note(point, width: glyph.width, spill: Int(spill))
  }

  private func look(_ style: Style) -> nc_style { Self.look(style, colors: colors) }

  private static func look(_ style: Style, colors: Int) -> nc_style {
    nc_style(
      attributes: style.attributes.rawValue,
      foreground: Palette.number(style.foreground, colors: colors),
      background: Palette.number(style.background, colors: colors)
    )
  }
}
