/// Addresses of the web in a text.
enum Hyperlink {
  private static let schemes = ["https://", "http://", "ftp://"]
  /// More than a browser takes is no address.
  private static let mostCharacters = 2000

  /// Where the addresses stand, from left to right.
  ///
  /// An address ends at the first character that is none of ASCII, for Chinese follows without a blank,
  /// and before punctuation that belongs to the sentence around it.
  static func ranges(in text: String) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    var rest = text[...]
    while let start = start(in: rest) {
      let end = end(of: rest[start...])
      let scheme = schemes.first { rest[start...].lowercased().hasPrefix($0) } ?? ""
      if text[start..<end].count > scheme.count, text[start..<end].count <= mostCharacters {
        ranges.append(start..<end)
      }
      rest = rest[max(end, rest.index(after: start))...]
    }
    return ranges
  }

  /// The addresses themselves.
  static func all(in text: String) -> [String] { ranges(in: text).map { String(text[$0]) } }

  /// The first place where a scheme stands and no letter or digit before it.
  private static func start(in text: Substring) -> Substring.Index? {
    var rest = text
    while let colon = rest.firstRange(of: "://") {
      let word = text[..<colon.lowerBound].reversed().prefix { $0.isASCII && $0.isLetter }
      let start = text.index(colon.lowerBound, offsetBy: -word.count)
      let scheme = String(word.reversed()).lowercased() + "://"
      if schemes.contains(scheme) { return start }
      rest = rest[colon.upperBound...]
    }
    return nil
  }

  private static func end(of text: Substring) -> Substring.Index {
    var address = text.prefix { $0.isASCII && $0 > " " && !"\"<>\\^`{|}\u{7F}".contains($0) }
    while let last = address.last {
      let isUnpaired =
        switch last {
        case ")": address.count { $0 == ")" } > address.count { $0 == "(" }
        case "]": address.count { $0 == "]" } > address.count { $0 == "[" }
        default: ".,;:!?'*".contains(last)
        }
      guard isUnpaired else { break }
      address = address.dropLast()
    }
    return address.endIndex
  }
}
