import Terminal

extension Array where Element == Glyph {
  /// Cells taken by all of them.
  var columns: Int { reduce(0) { $0 + $1.width } }

  /// Cut to at most `limit` cells; a `~` at the end tells that something is missing.
  ///
  /// `…` would say it better, but its width differs between terminals.
  func elided(to limit: Int) -> [Glyph] {
    guard columns > limit else { return self }
    guard limit > 0 else { return [] }
    var kept: [Glyph] = []
    var room = limit - 1
    for glyph in self {
      guard glyph.width <= room else { break }
      room -= glyph.width
      kept.append(glyph)
    }
    return kept + Glyph.shielded("~", charset: .ascii)
  }
}
