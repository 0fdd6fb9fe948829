/// Line ends: `\r`, `\n` and `\r\n` mean the same.
enum LineEnds {
  /// Every line end as `\n`.
  static func newlines(_ text: String) -> String { replace(text, by: "\n") }

  /// Every line end as `\r`, as servers deliver.
  static func carriageReturns(_ text: String) -> String { replace(text, by: "\r") }

  private static func replace(_ text: String, by end: Unicode.Scalar) -> String {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\r" || (scalar == "\n" && previous != "\r") {
        result.append(end)
      } else if scalar != "\n" {
        result.append(scalar)
      }
      previous = scalar
    }
    return String(result)
  }
}
