import CNcursesw

/// Clusters whose width terminals, the C library and we may see differently.
///
/// For ncurses there are blanks in their place. After it has drawn, each is written to its own
/// place and the cursor moved by number, so that a wrong width never drags the row. What a terminal
/// may have overdrawn to its right is written again in the same way.
struct DoubtfulCells {
  /// Cells that a terminal may draw, from the cluster's own place.
  private var spills: [Point: Int] = [:]

  /// Remembers what was put; a spill of 0 means that ncurses drew it and all agree.
  mutating func note(_ point: Point, width: Int, spill: Int) {
    if spill == 0 {
      if !spills.isEmpty { spills[point] = nil }
    } else {
      spills[point] = max(spill, width)
    }
  }

  /// Ncurses drew these cells of a row, and all agree on their widths.
  mutating func forget(row: Int, columns: Range<Int>) {
    guard !spills.isEmpty else { return }
    for column in columns { spills[Point(row: row, column: column)] = nil }
  }

  /// Draws those that the damage, or ncurses on its way between two changes, may have touched.
  ///
  /// Where several rows change, ncurses may scroll, and then writes rows anew that are to look as
  /// before: all are drawn.
  mutating func draw(_ runs: [DamageRun], of frame: Frame, look: (Style) -> nc_style) {
    guard !spills.isEmpty else { return }
    spills = spills.filter { point, _ in
      point.row < frame.size.rows && point.column < frame.size.columns
        && frame[point].glyph.map { $0.text.utf8.count > 1 } ?? false
    }
    let touched = Self.touched(runs)
    if touched.count > 1 {
      let all = 0..<frame.size.columns
      for row in Set(spills.keys.map(\.row)).sorted() { draw(row, all, of: frame, look) }
    } else {
      for (row, columns) in touched { draw(row, columns, of: frame, look) }
    }
    nc_overlay_end()
  }

  /// From the first to behind the last change of each row.
  private static func touched(_ runs: [DamageRun]) -> [(row: Int, columns: Range<Int>)] {
    var rows: [(row: Int, columns: Range<Int>)] = []
    for run in runs {
      if let last = rows.last, last.row == run.row {
        rows[rows.count - 1].columns = last.columns.lowerBound..<run.columns.upperBound
      } else {
        rows.append((run.row, run.columns))
      }
    }
    return rows
  }

  private func draw(
    _ row: Int,
    _ touched: Range<Int>,
    of frame: Frame,
    _ look: (Style) -> nc_style
  ) {
    /// Up to here the terminal may have drawn something else than we want.
    var unsureUntil = 0
    for column in 0..<frame.size.columns {
      let point = Point(row: row, column: column)
      guard let glyph = frame[point].glyph else { continue }
      let spill = spills[point]
      let reach = column..<column + max(glyph.width, spill ?? 0)
      let isTouched = spill != nil && touched.overlaps(reach)
      guard isTouched || column < unsureUntil else { continue }
      let style = look(frame[point].style)
      if let spill, column + spill > frame.size.columns {
        Self.write(Self.base(of: glyph), at: point, style)
      } else {
        Self.write(glyph.text, at: point, style)
        if spill != nil { unsureUntil = max(unsureUntil, reach.upperBound) }
      }
    }
  }

  /// At the right edge a spill would wrap to the next row; there the first scalar has to do.
  private static func base(of glyph: Glyph) -> String {
    glyph.text.unicodeScalars.first.map { String($0) } ?? " "
  }

  private static func write(_ text: String, at point: Point, _ style: nc_style) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        nc_overlay(Int32(point.row), Int32(point.column), $0.baseAddress, $0.count, style)
      }
    }
  }
}
