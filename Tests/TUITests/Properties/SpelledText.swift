@testable import Terminal

/// Reads text back from a screen: undoes what the shield did to it.
enum SpelledText {
  /// The text that was shielded into this, for a charset.
  ///
  /// Tokens and numbers become the characters that they stand for; the circle under a mark that had no
  /// base is gone.
  static func decoded(_ shown: String, charset: Charset) -> String {
    var text = String.UnicodeScalarView()
    var rest = Array(shown.unicodeScalars)[...]
    let (open, close): (Unicode.Scalar, Unicode.Scalar) =
      charset.isUnicode ? ("⟦", "⟧") : ("[", "]")
    while let scalar = rest.popFirst() {
      if scalar == open, let end = rest.firstIndex(of: close),
        let meant = meaning(of: String(String.UnicodeScalarView(rest[..<end])))
      {
        text.append(meant)
        rest = rest[(end + 1)...]
      } else if scalar == "\\", let (meant, length) = number(rest) {
        text.append(meant)
        rest.removeFirst(length)
      } else if scalar != "◌" {
        text.append(scalar)
      }
    }
    return String(text)
  }

  /// `u4F60` or `U0001F600`, and how much of the text it is.
  private static func number(_ text: ArraySlice<Unicode.Scalar>) -> (Unicode.Scalar, Int)? {
    let digits = text.first == "u" ? 4 : text.first == "U" ? 8 : 0
    let spelled = String(String.UnicodeScalarView(text.dropFirst().prefix(digits)))
    guard digits > 0, spelled.utf8.count == digits, let value = UInt32(spelled, radix: 16) else {
      return nil
    }
    return Unicode.Scalar(value).map { ($0, digits + 1) }
  }

  private static func meaning(of token: String) -> Unicode.Scalar? {
    if token.hasPrefix("U+") {
      return UInt32(token.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) }
    }
    return names[token]
  }

  /// What has a name of its own, by it.
  private static let names: [String: Unicode.Scalar] = {
    let ranges: [ClosedRange<UInt32>] = [
      0x00...0x34F, 0x61C...0x61C, 0x2000...0x2070, 0xFE00...0xFEFF, 0xE0100...0xE01EF,
    ]
    let scalars = ranges.joined().compactMap { Unicode.Scalar($0) }
    return Dictionary(scalars.map { (ScalarName.of($0), $0) }) { first, _ in first }
  }()
}
