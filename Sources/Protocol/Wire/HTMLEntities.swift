/// HTML entities in nicks and group names.
enum HTMLEntities {
  private static let named: [Substring: String] = [
    "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'", "nbsp": " ",
  ]

  /// Replaces each entity once; tags are text, and what is no entity stays.
  static func decode(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      let body = rest[rest.index(after: start)...]
      if let end = body.prefix(8).firstIndex(of: ";"), let plain = entity(body[..<end]) {
        result += plain
        rest = body[body.index(after: end)...]
      } else {
        result += "&"
        rest = body
      }
    }
    return result + rest
  }

  /// The words of a text with tags: without the tags, entities decoded.
  static func words(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      result += rest[..<start]
      let tag = rest[start...end]
      let isTag = tag.dropFirst().first.map { $0.isLetter || $0 == "/" } ?? false
      if !isTag { result += tag }
      rest = rest[rest.index(after: end)...]
    }
    return decode(result + rest)
  }

  private static func entity(_ name: Substring) -> String? {
    if let plain = named[name] { return plain }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map(String.init)
  }
}
