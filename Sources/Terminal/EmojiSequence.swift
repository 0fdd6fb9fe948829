/// Sequences of several scalars that are one emoji (the grammar of UTS #51, version 17.0).
enum EmojiSequence {
  /// The longest in use, a couple with two skin tones, has ten scalars; longer ones are a trick.
  static let maximumLength = 10

  private static let joiner: Unicode.Scalar = "\u{200D}"
  private static let textStyle: Unicode.Scalar = "\u{FE0E}"
  private static let emojiStyle: Unicode.Scalar = "\u{FE0F}"

  /// Cells of a well-formed sequence of two or more scalars; `nil` for anything else.
  static func columns(of scalars: [Unicode.Scalar]) -> Int? {
    guard scalars.count >= 2, scalars.count <= maximumLength else { return nil }
    if scalars.count == 2, scalars[1] == textStyle, isBase(scalars[0]) {
      return DisplayWidth.columns(of: scalars[0])
    }
    let isSequence =
      isFlag(scalars) || isKeycap(scalars) || isSubdivisionFlag(scalars) || isJoined(scalars)
    return isSequence ? 2 : nil
  }

  /// Two regional indicators.
  private static func isFlag(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.count == 2 && scalars.allSatisfy(isRegionalIndicator)
  }

  /// A digit, `#` or `*` in a box.
  private static func isKeycap(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count == 3, scalars[1] == emojiStyle, scalars[2] == "\u{20E3}" else {
      return false
    }
    return scalars[0].isASCII && scalars[0].properties.isEmoji
  }

  /// The black flag, three to six tag letters or digits, and the cancel tag: England, Scotland.
  private static func isSubdivisionFlag(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.first == "\u{1F3F4}", scalars.last == "\u{E007F}" else { return false }
    let tags = scalars.dropFirst().dropLast()
    return (3...6).contains(tags.count)
      && tags.allSatisfy { (0xE0030...0xE0039) ~= $0.value || (0xE0061...0xE007A) ~= $0.value }
  }

  /// Emoji with or without style or skin tone, one or several with joiners between.
  private static func isJoined(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.split(separator: joiner, omittingEmptySubsequences: false).allSatisfy(isElement)
  }

  private static func isElement(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let base = scalars.first, isBase(base) else { return false }
    guard let style = scalars.dropFirst().first else { return true }
    guard scalars.count == 2 else { return false }
    return style == emojiStyle
      || (style.properties.isEmojiModifier && base.properties.isEmojiModifierBase)
  }

  private static func isBase(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.isEmoji && !isRegionalIndicator(scalar)
      && !scalar.properties.isEmojiModifier
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }
}
