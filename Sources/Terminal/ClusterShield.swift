/// Takes one cluster apart into what may be drawn as it is and what needs a token.
struct ClusterShield {
  /// What to draw, from left to right.
  enum Piece: Equatable {
    case glyph(String, columns: Int)
    /// Marks at the start of a cluster: drawn as they are they would change the cell before them.
    case markWithoutBase(String, columns: Int)
    case token(String)
  }

  private var pieces: [Piece] = []
  private var text = ""
  private var columns = 0
  private var marks = 0
  private var excessMarks = 0
  private var hasBase = false
  private var previous: ScalarKind?

  mutating func pieces(of character: Character) -> [Piece] {
    let scalars = Array(character.unicodeScalars)
    if let columns = EmojiSequence.columns(of: scalars) {
      return [.glyph(String(character), columns: columns)]
    }
    pieces.removeAll(keepingCapacity: true)
    for scalar in scalars { take(scalar) }
    finishGlyph()
    return pieces
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    let kind = ScalarKind(scalar)
    switch kind {
    case .spacing(let width, _):
      if columns + width > 2 { finishGlyph() }
      add(scalar, kind, columns: width)
      hasBase = true
    case .nonspacingMark: addMark(scalar, kind, columns: 0)
    case .spacingMark: addMark(scalar, kind, columns: columns < 2 ? 1 : 0)
    case .jamoVowel: addJamo(scalar, kind, joins: previous?.takesVowel == true)
    case .jamoFinal: addJamo(scalar, kind, joins: previous?.takesFinal == true)
    case .forbidden: addToken(ScalarName.of(scalar))
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, _ kind: ScalarKind, columns added: Int) {
    text.unicodeScalars.append(scalar)
    columns += added
    previous = kind
  }

  private mutating func addMark(_ scalar: Unicode.Scalar, _ kind: ScalarKind, columns added: Int) {
    guard marks < Shield.maximumMarks else {
      excessMarks += 1
      return
    }
    if !hasBase, columns == 0 { columns = 1 }
    marks += 1
    add(scalar, kind, columns: added)
  }

  /// A vowel or final that joins the syllable before it; alone it would have no width.
  private mutating func addJamo(_ scalar: Unicode.Scalar, _ kind: ScalarKind, joins: Bool) {
    if joins { add(scalar, kind, columns: 0) } else { addToken(ScalarName.of(scalar)) }
  }

  private mutating func addToken(_ name: String) {
    finishGlyph()
    pieces.append(.token(name))
  }

  private mutating func finishGlyph() {
    if !text.isEmpty {
      pieces.append(
        hasBase ? .glyph(text, columns: columns) : .markWithoutBase(text, columns: columns)
      )
    }
    if excessMarks > 0 { pieces.append(.token("+\(excessMarks)")) }
    text = ""
    columns = 0
    marks = 0
    excessMarks = 0
    hasBase = false
    previous = nil
  }
}
