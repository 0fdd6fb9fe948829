/// What a scalar does to the glyph it would become part of.
enum ScalarKind: Equatable {
  /// Takes cells of its own.
  case spacing(columns: Int, Hangul = .none)
  /// Sits on the base before it.
  case nonspacingMark
  /// Belongs to the base before it and widens it.
  case spacingMark
  /// Joins a leading jamo.
  case jamoVowel
  /// Joins a vowel, or a syllable that ends in one.
  case jamoFinal
  /// Must not reach a terminal.
  case forbidden

  /// How far a Hangul syllable has got.
  enum Hangul { case none, leading, openSyllable }

  init(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint {
      self = .forbidden
      return
    }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      self = .forbidden
    case .nonspacingMark, .enclosingMark: self = .nonspacingMark
    case .spacingMark: self = .spacingMark
    default: self = Self.spacingOrJamo(scalar)
    }
  }

  /// Whether a vowel may follow.
  var takesVowel: Bool {
    if case .spacing(_, .leading) = self { return true }
    return false
  }

  /// Whether a final may follow.
  var takesFinal: Bool {
    if case .spacing(_, .openSyllable) = self { return true }
    return self == .jamoVowel
  }

  private static func spacingOrJamo(_ scalar: Unicode.Scalar) -> ScalarKind {
    switch scalar.value {
    case 0x1100...0x115F, 0xA960...0xA97C: .spacing(columns: 2, .leading)
    case 0x1160...0x11A7, 0xD7B0...0xD7C6: .jamoVowel
    case 0x11A8...0x11FF, 0xD7CB...0xD7FB: .jamoFinal
    // Syllables are ordered by their 28 finals; the first of each row has none.
    case 0xAC00...0xD7A3 where (scalar.value - 0xAC00) % 28 == 0:
      .spacing(columns: 2, .openSyllable)
    default: .spacing(columns: DisplayWidth.columns(of: scalar))
    }
  }
}
