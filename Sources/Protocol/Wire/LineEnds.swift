/// Line ends: `\r`, `\n` and `\r\n` mean the same.
enum LineEnds {
  /// Every line end as `\n`, the separators of Unicode too.
  static func newlines(_ text: String) -> String {
    replace(text, by: "\n") { scalar in
      switch scalar {
      case "\n", "\r", "\u{2028}", "\u{2029}": true
      default: false
      }
    }
  }

  /// Every line end as `\r`, as servers deliver.
  static func carriageReturns(_ text: String) -> String {
    replace(text, by: "\r") { $0 == "\n" || $0 == "\r" }
  }

  private static func replace(
    _ text: String,
    by end: Unicode.Scalar,
    _ isEnd: (Unicode.Scalar) -> Bool
  ) -> String {
    guard text.unicodeScalars.contains(where: isEnd) else { return text }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if !isEnd(scalar) {
        result.append(scalar)
      } else if scalar != "\n" || previous != "\r" {
        result.append(end)
      }
      previous = scalar
    }
    return String(result)
  }
}
