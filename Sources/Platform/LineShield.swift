/// Makes text from others safe for a terminal and for a line of a table.
public enum LineShield {
  /// One line: controls, line ends and invisible characters become tokens such as `⟦U+001B⟧`.
  ///
  /// Joiners and variation selectors stay where they make an emoji.
  public static func text(_ text: String) -> String {
    var line = ""
    for character in text {
      let isEmoji = character.unicodeScalars.contains { $0.properties.isEmojiPresentation }
      for scalar in character.unicodeScalars {
        let isPart = isEmoji && emojiParts.contains(scalar)
        if isPart || isVisible(scalar) {
          line.unicodeScalars.append(scalar)
        } else {
          line += token(scalar)
        }
      }
    }
    return line
  }

  /// Several lines, each made safe.
  public static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { self.text(String($0)) }.joined(separator: "\n")
  }

  private static let emojiParts: Set<Unicode.Scalar> = ["\u{200D}", "\u{FE0F}"]

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default: true
    }
  }

  private static func token(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "⟦U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟧"
  }
}
