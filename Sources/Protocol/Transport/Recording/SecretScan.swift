/// Finds values that stand beside a secret's name: in queries, forms, JSON, callbacks and pages.
///
/// Reads text as it comes, whole or cut off, so that a reply that is no JSON any more keeps its
/// secrets too.
struct SecretScan {
  /// A value and what it is.
  struct Finding: Equatable {
    var kind: String
    var range: Range<Int>
  }

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// All of them, in order.
  func findings() -> [Finding] {
    var found: [Finding] = []
    for index in bytes.indices
    where bytes[index] == UInt8(ascii: "=") || bytes[index] == UInt8(ascii: ":") {
      guard let name = name(before: index), let range = value(after: index) else { continue }
      let value = DecodedText.plain(String(decoding: bytes[range], as: UTF8.self))
      if let kind = SecretNames.kind(of: name, value: value) {
        found.append(Finding(kind: kind, range: range))
      }
    }
    return found + verifyCodes()
  }

  /// The second argument of `ptui_checkVC` has no name.
  private func verifyCodes() -> [Finding] {
    let name = Array("ptui_checkVC(".utf8)
    guard let call = bytes.firstRange(of: name) else { return [] }
    let quotes = bytes[call.upperBound...].indices.filter { bytes[$0] == UInt8(ascii: "'") }
    guard quotes.count >= 4, quotes[3] > quotes[2] + 1 else { return [] }
    return [Finding(kind: "verifycode", range: (quotes[2] + 1)..<quotes[3])]
  }

  private func name(before index: Int) -> String? {
    var end = index
    while end > 0, Self.isWrapping(bytes[end - 1]) { end -= 1 }
    var start = end
    while start > 0, end - start < 40, Self.isNamePart(bytes[start - 1]) { start -= 1 }
    return start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : nil
  }

  private func value(after index: Int) -> Range<Int>? {
    var start = index + 1
    let call = Array("encodeURIComponent(".utf8)
    if bytes[start...].starts(with: call) { start += call.count }
    var quote: UInt8?
    while start < bytes.count, Self.isWrapping(bytes[start]) {
      if bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") {
        // Two quotes in a row are an empty value.
        if quote != nil { return nil }
        quote = bytes[start]
      }
      start += 1
    }
    var end = start
    while end < bytes.count, !ends(at: end, quote: quote) { end += 1 }
    return start < end ? start..<end : nil
  }

  private func ends(at index: Int, quote: UInt8?) -> Bool {
    let byte = bytes[index]
    if let quote {
      let isEscapedQuote =
        byte == UInt8(ascii: "\\") && index + 1 < bytes.count && bytes[index + 1] == quote
      return byte == quote || isEscapedQuote
    }
    return byte <= 0x20 || "&;,\"'<>()[]{}\\".utf8.contains(byte)
  }

  /// What may stand between a name, its sign and its value.
  private static func isWrapping(_ byte: UInt8) -> Bool { " \t\r\n\"'\\".utf8.contains(byte) }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
