import CNcursesw

/// Draws links past ncurses, which knows nothing of them (OSC 8).
///
/// ncurses draws their text as any other. What it may have drawn is drawn once more as a link, and what
/// was a link and is none any more once more without.
struct HyperlinkCells {
  private var shown: [HyperlinkRun] = []

  /// Whether the links of a frame are other ones than those that are shown.
  func differ(from frame: Frame) -> Bool {
    (!shown.isEmpty || !frame.links.isEmpty) && shown != frame.visibleLinks
  }

  /// Everything was cleared away.
  mutating func forget() { shown = [] }

  /// Draws those that are new, or that the damage, or ncurses on its way between two changes, may have
  /// touched; where several rows change, ncurses may scroll, and all are drawn.
  mutating func draw(_ runs: [DamageRun], of frame: Frame, look: (Style) -> nc_style) {
    let wanted = frame.visibleLinks
    guard !shown.isEmpty || !wanted.isEmpty else { return }
    let old = Set(shown)
    let new = Set(wanted)
    let mayScroll = runs.first?.row != runs.last?.row
    for run in shown where !new.contains(run) { write(run, of: frame, isLink: false, look) }
    for run in wanted where mayScroll || !old.contains(run) || Self.touches(run, runs) {
      write(run, of: frame, isLink: true, look)
    }
    nc_overlay_end()
    shown = wanted
  }

  private static func touches(_ run: HyperlinkRun, _ damage: [DamageRun]) -> Bool {
    let row = damage.filter { $0.row == run.row }
    guard let first = row.first, let last = row.last else { return false }
    return (first.columns.lowerBound..<last.columns.upperBound).overlaps(run.columns)
  }

  private func write(
    _ run: HyperlinkRun,
    of frame: Frame,
    isLink: Bool,
    _ look: (Style) -> nc_style
  ) {
    guard run.row < frame.size.rows else { return }
    let columns = run.columns.clamped(to: 0..<frame.size.columns)
    if isLink { nc_overlay_text("\u{1B}]8;id=\(run.name);\(run.address)\u{1B}\\") }
    var start = columns.lowerBound
    // What stands there now may begin one cell before; half of it would erase the other half.
    if start < columns.upperBound, frame[Point(row: run.row, column: start)].glyph == nil {
      start -= 1
    }
    while start < columns.upperBound {
      let style = frame[Point(row: run.row, column: start)].style
      var text = ""
      var end = start
      while end < columns.upperBound {
        let cell = frame[Point(row: run.row, column: end)]
        guard cell.style == style else { break }
        text += cell.glyph?.text ?? ""
        end += 1
      }
      text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          nc_overlay(Int32(run.row), Int32(start), $0.baseAddress, $0.count, look(style))
        }
      }
      start = end
    }
    if isLink { nc_overlay_text("\u{1B}]8;;\u{1B}\\") }
  }
}
