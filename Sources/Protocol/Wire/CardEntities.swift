/// The entities of XML: the five named ones and numbered characters.
enum CardEntities {
  private static let named: [Substring: String] = [
    "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'",
  ]
  /// Letters between `&` and `;`.
  private static let longestName = 8

  /// Replaces each entity once; any other stays as it stands.
  static func decode(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      let body = rest[rest.index(after: start)...]
      if let end = body.prefix(longestName + 1).firstIndex(of: ";"),
        let plain = named[body[..<end]] ?? numbered(body[..<end])
      {
        result += plain
        rest = body[body.index(after: end)...]
      } else {
        result += "&"
        rest = body
      }
    }
    return result + rest
  }

  private static func numbered(_ name: Substring) -> String? {
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map(String.init)
  }
}
