public import Terminal

/// A style as one writes it: `red bold`, `#ff8800 on 236 underline`, `default`.
public enum StyleWords {
  /// What cannot be read.
  public struct Problem: Error, Equatable {
    /// The word.
    public let word: String
  }

  private static let colors = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]
  private static let attributes: [(name: String, attribute: Style.Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
    ("reverse", .reverse),
  ]

  /// Reads a style.
  public static func style(_ text: String) throws(Problem) -> Style {
    var style = Style()
    var isBackground = false
    for part in text.lowercased().split(separator: " ") {
      let word = String(part)
      if let attribute = attributes.first(where: { $0.name == word })?.attribute {
        style.attributes.insert(attribute)
      } else if word == "on", !isBackground {
        isBackground = true
      } else if let color = color(word) {
        if isBackground { style.background = color } else { style.foreground = color }
      } else {
        throw Problem(word: word)
      }
    }
    return style
  }

  /// Writes a style so that it can be read again.
  public static func text(_ style: Style) -> String {
    var words: [String] = []
    if style.foreground != .standard { words.append(text(style.foreground)) }
    if style.background != .standard { words += ["on", text(style.background)] }
    words += attributes.filter { style.attributes.contains($0.attribute) }.map(\.name)
    return words.isEmpty ? "default" : words.joined(separator: " ")
  }

  private static func color(_ word: String) -> Style.Color? {
    if word == "default" { return .standard }
    if let index = UInt8(word) { return .indexed(index) }
    if word.hasPrefix("#") { return mixed(word.dropFirst()) }
    let bright = word.hasPrefix("bright-")
    let name = bright ? String(word.dropFirst("bright-".count)) : word
    return colors.firstIndex(of: name).map { .indexed(UInt8($0 + (bright ? 8 : 0))) }
  }

  /// Six digits, or three of which each stands for two.
  private static func mixed(_ digits: Substring) -> Style.Color? {
    let all = digits.count == 3 ? digits.flatMap { [$0, $0] } : Array(digits)
    guard all.count == 6, all.allSatisfy(\.isHexDigit), let value = UInt32(String(all), radix: 16)
    else { return nil }
    return .rgb(UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }

  private static func text(_ color: Style.Color) -> String {
    switch color {
    case .standard: return "default"
    case .indexed(let index) where index < 16:
      return (index < 8 ? "" : "bright-") + colors[Int(index % 8)]
    case .indexed(let index): return "\(index)"
    case .rgb(let red, let green, let blue):
      let digits = [red, green, blue].map { part in
        (part < 16 ? "0" : "") + String(part, radix: 16)
      }
      return "#" + digits.joined()
    }
  }
}
