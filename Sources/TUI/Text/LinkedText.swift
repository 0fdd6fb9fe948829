import Terminal

/// A line of text in which addresses of the web are links, also where they are broken into rows.
struct LinkedText {
  /// A part of a row.
  struct Piece: Equatable {
    var glyphs: [Glyph]
    /// The whole address that it is a part of.
    var link: String?
  }

  private let glyphs: [Glyph]
  private let links: [(place: Range<Int>, address: String)]

  init(_ glyphs: [Glyph]) {
    self.glyphs = glyphs
    guard Self.mayHoldAddress(glyphs) else {
      links = []
      return
    }
    // A character for each glyph, so that places in the text are places among the glyphs.
    let text = String(
      glyphs.map { glyph in glyph.ascii.map { Character(Unicode.Scalar($0)) } ?? "\u{FFFD}" }
    )
    links = Hyperlink.ranges(in: text).map { range in
      let start = text.distance(from: text.startIndex, to: range.lowerBound)
      let address = String(text[range])
      return (start..<start + address.count, address)
    }
  }

  /// Most texts hold no `://`.
  private static func mayHoldAddress(_ glyphs: [Glyph]) -> Bool {
    let slash = UInt8(ascii: "/")
    return glyphs.indices.dropLast(2).contains { index in
      glyphs[index].ascii == UInt8(ascii: ":") && glyphs[index + 1].ascii == slash
        && glyphs[index + 2].ascii == slash
    }
  }

  /// Broken into rows as `LineWrap` does.
  func rows(columns: Int) -> [[Piece]] {
    LineWrap.rows(of: glyphs, columns: columns).map { row in
      guard !links.isEmpty else { return [Piece(glyphs: Array(glyphs[row]))] }
      var pieces: [Piece] = []
      var start = row.lowerBound
      for (place, address) in links where place.overlaps(row) {
        let linked = place.clamped(to: row)
        if start < linked.lowerBound {
          pieces.append(Piece(glyphs: Array(glyphs[start..<linked.lowerBound])))
        }
        pieces.append(Piece(glyphs: Array(glyphs[linked]), link: address))
        start = linked.upperBound
      }
      if start < row.upperBound {
        pieces.append(Piece(glyphs: Array(glyphs[start..<row.upperBound])))
      }
      return pieces
    }
  }
}
