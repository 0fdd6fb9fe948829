extension JSONReader {
  /// Reads a string; `position` is at its opening quote.
  mutating func string() throws(JSONError) -> String {
    position += 1
    let start = position
    skipPlain()
    if try current() == UInt8(ascii: "\"") {
      defer { position += 1 }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    var text = Array(bytes[start..<position])
    while try current() != UInt8(ascii: "\"") {
      try escape(into: &text)
      let plain = position
      skipPlain()
      text += bytes[plain..<position]
    }
    position += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func skipPlain() {
    while position < bytes.count, bytes[position] != UInt8(ascii: "\""),
      bytes[position] != UInt8(ascii: "\\")
    {
      position += 1
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    position += 1
    let letter = try current()
    position += 1
    switch letter {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "u"): text += try unicodeEscape().utf8
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "'"):
      text.append(letter)
    default:
      position -= 1
      throw fault(.unexpectedCharacter)
    }
  }

  /// The character of `\uXXXX`, or of a pair of them; U+FFFD for half a pair.
  private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
    guard let first = hexUnit() else { throw fault(.unexpectedCharacter) }
    // Only halves of pairs are no scalars.
    if let scalar = Unicode.Scalar(first) { return scalar }
    let afterFirst = position
    if UTF16.isLeadSurrogate(first), bytes[position...].starts(with: "\\u".utf8) {
      position += 2
      if let second = hexUnit(), UTF16.isTrailSurrogate(second) {
        let value = 0x10000 + (UInt32(first) & 0x3FF) << 10 + UInt32(second) & 0x3FF
        return Unicode.Scalar(value) ?? "\u{FFFD}"
      }
      position = afterFirst
    }
    return "\u{FFFD}"
  }

  private mutating func hexUnit() -> UInt16? {
    let digits = bytes[position...].prefix(4)
    var unit: UInt16 = 0
    for digit in digits {
      guard let value = hexadecimalDigit(digit) else { return nil }
      unit = unit << 4 | UInt16(value)
    }
    guard digits.count == 4 else { return nil }
    position += 4
    return unit
  }
}
