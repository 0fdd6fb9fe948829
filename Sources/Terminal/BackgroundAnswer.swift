/// What a terminal answers to the question for the colour behind its text (OSC 11).
public enum BackgroundAnswer {
  /// An answer ends as the question does, and this end is no sequence of its own.
  static let question = "\u{1B}]11;?\u{7}"

  /// Whether the colour in an answer is light; `nil` for what is no such answer.
  ///
  /// Shape, between `ESC ]` and BEL or `ESC \`: `11;rgb:ffff/ffff/ffff`, with one to four digits
  /// each, or `rgba:` and a fourth part.
  static func isLight(_ bytes: [UInt8]) -> Bool? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("11;rgb"), let colon = text.firstIndex(of: ":") else { return nil }
    let parts = text[text.index(after: colon)...].split(separator: "/").prefix(3).map(share)
    guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else {
      return nil
    }
    return 0.299 * red + 0.587 * green + 0.114 * blue > 0.5
  }

  /// From 0 to 1.
  private static func share(_ digits: Substring) -> Double? {
    guard (1...4).contains(digits.utf8.count), let value = UInt32(digits, radix: 16) else {
      return nil
    }
    return Double(value) / Double(1 << (4 * digits.utf8.count) - 1)
  }

  /// What the variable COLORFGBG says: `15;0`, or `15;default;0`, the last one being the background.
  public static func isLight(variable: String) -> Bool? {
    guard let last = variable.split(separator: ";").last.flatMap({ Int($0) }) else { return nil }
    return switch last {
    case 0...6, 8: false
    case 7, 9...15: true
    default: nil
    }
  }
}
