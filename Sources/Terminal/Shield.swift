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

  /// Calls `body` with each glyph from left to right until it returns `false`.
  mutating func forEachGlyph(in text: String, _ body: (Glyph) -> Bool) {
    // Contiguous UTF-8 already, as all text that is not a slice is here: nothing is copied.
    var text = text
    text.withUTF8 { forEachGlyph(in: UTF8Text($0), body) }
  }

  private mutating func forEachGlyph(in text: UTF8Text, _ body: (Glyph) -> Bool) {
    var place = 0
    while place < text.count {
      let (scalar, next) = text.scalar(at: place)
      if let columns = DisplayWidth.columnsIfSimple(scalar), text.isSimple(at: next) {
        guard emit(scalar, columns, body) else { return }
        place = next
      } else {
        let end = text.endOfStretch(from: next)
        for character in text.string(place..<end) {
          guard shield(character, body) else { return }
        }
        place = end
      }
    }
  }

  private mutating func shield(_ character: Character, _ body: (Glyph) -> Bool) -> Bool {
    if character == "\t" { return (0..<Self.tab).allSatisfy { _ in body(.blank) } }
    return cluster.pieces(of: character).allSatisfy { emit($0, body) }
  }

  private func emit(_ scalar: Unicode.Scalar, _ columns: Int, _ body: (Glyph) -> Bool) -> Bool {
    charset.isNarrowUnicode || scalar.isASCII
      ? body(Glyph(scalar, width: columns)) : emit(String(scalar), columns, body)
  }

  private func emit(_ piece: ClusterShield.Piece, _ body: (Glyph) -> Bool) -> Bool {
    switch piece {
    case .glyph(let text, let columns): return emit(text, columns, body)
    case .markWithoutBase(let text, let columns):
      let based = "◌" + text
      guard based.unicodeScalars.allSatisfy(charset.draws) else {
        return Self.spell(ASCIIText.escaped(text), body)
      }
      return emit(based, columns, body)
    case .token(let name):
      return Self.spell(charset.isUnicode ? "⟦\(name)⟧" : "[\(name)]", body)
    }
  }

  private func emit(_ text: String, _ columns: Int, _ body: (Glyph) -> Bool) -> Bool {
    switch charset {
    case .unicode, .plainUnicode: body(Glyph(text: text, width: columns))
    case .wideUnicode: body(Glyph(text: text, width: Self.widened(columns, text)))
    case .encoded: emitEncoded(text, columns, body)
    case .ascii: Self.spell(ASCIIText.escaped(text), body)
    }
  }

  /// A cluster of which the encoding lacks a part is spelled, except for its base if it has that.
  private func emitEncoded(_ text: String, _ columns: Int, _ body: (Glyph) -> Bool) -> Bool {
    let scalars = text.unicodeScalars
    if scalars.allSatisfy(charset.draws) {
      let width = charset.isWide ? Self.widened(columns, text) : columns
      return body(Glyph(text: text, width: width))
    }
    guard scalars.count > 1, let base = scalars.first else {
      return Self.spell(ASCIIText.escaped(text), body)
    }
    return emitEncoded(String(base), DisplayWidth.columns(of: base), body)
      && Self.spell(ASCIIText.escaped(String(scalars.dropFirst())), body)
  }

  /// What a terminal makes of it that draws ambiguous characters wide.
  private static func widened(_ columns: Int, _ text: String) -> Int {
    columns == 1 && text.unicodeScalars.first.map(DisplayWidth.isAmbiguous) ?? false ? 2 : columns
  }

  /// One glyph per scalar; each is known to take one cell.
  private static func spell(_ text: String, _ body: (Glyph) -> Bool) -> Bool {
    text.unicodeScalars.allSatisfy { body(Glyph($0, width: 1)) }
  }
}
