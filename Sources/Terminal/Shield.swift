/// Cuts text into glyphs and puts a visible token in place of all that must not reach a terminal.
struct Shield {
  /// More marks than this on one base are counted, not drawn.
  static let maximumMarks = 4
  private static let tab = 4

  private let charset: Charset
  private var cluster = ClusterShield()

  init(charset: Charset) {
    self.charset = charset
  }

  /// Calls `body` with each glyph from left to right.
  mutating func forEachGlyph(in text: String, _ body: (Glyph) -> Void) {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      let scalar = scalars[index]
      if let columns = DisplayWidth.columnsIfSimple(scalar),
        next == scalars.endIndex || DisplayWidth.columnsIfSimple(scalars[next]) != nil
      {
        emit(.glyph(String(scalar), columns: columns), body)
        index = next
      } else {
        let end = Self.endOfStretch(in: scalars, from: next)
        for character in text[index..<end] { shield(character, body) }
        index = end
      }
    }
  }

  /// The next place that is surely a cluster boundary: between two simple scalars, or the end.
  private static func endOfStretch(
    in scalars: String.UnicodeScalarView,
    from start: String.Index
  ) -> String.Index {
    var isAfterSimple = false
    var index = start
    while index < scalars.endIndex {
      let isSimple = DisplayWidth.columnsIfSimple(scalars[index]) != nil
      if isSimple, isAfterSimple { return index }
      isAfterSimple = isSimple
      index = scalars.index(after: index)
    }
    return index
  }

  private mutating func shield(_ character: Character, _ body: (Glyph) -> Void) {
    if character == "\t" {
      for _ in 0..<Self.tab { body(.blank) }
      return
    }
    for piece in cluster.pieces(of: character) { emit(piece, body) }
  }

  private func emit(_ piece: ClusterShield.Piece, _ body: (Glyph) -> Void) {
    switch piece {
    case .glyph(let text, let columns):
      switch charset {
      case .unicode: body(Glyph(text: text, width: columns))
      case .ascii: Self.spell(ASCIIText.escaped(text), body)
      }
    case .markWithoutBase(let text, let columns):
      switch charset {
      case .unicode: body(Glyph(text: "◌" + text, width: columns))
      case .ascii: Self.spell(ASCIIText.escaped(text), body)
      }
    case .token(let name):
      switch charset {
      case .unicode: Self.spell("⟦\(name)⟧", body)
      case .ascii: Self.spell("[\(name)]", body)
      }
    }
  }

  /// One glyph per scalar; each is known to take one cell.
  private static func spell(_ text: String, _ body: (Glyph) -> Void) {
    for scalar in text.unicodeScalars { body(Glyph(text: String(scalar), width: 1)) }
  }
}
