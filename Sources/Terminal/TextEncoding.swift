/// How text is written as bytes by the terminal, in both directions.
public enum TextEncoding: Hashable, Sendable {
  case utf8
  /// Another one, which the locale names.
  case other(LocaleEncoding)

  /// By its name in the C library, `nl_langinfo(CODESET)`.
  ///
  /// Where that is ASCII, or unknown, the locale says nothing of other bytes. Nearly every terminal
  /// means UTF-8 by them, so nothing that is typed need be lost.
  public init(codeset: String) {
    let plain = ["UTF-8", "ANSI_X3.4-1968", "US-ASCII", ""]
    let other = plain.contains(codeset.uppercased()) ? nil : LocaleEncoding(codeset)
    self = other.map { .other($0) } ?? .utf8
  }

  /// The outcome of reading one character.
  enum Result: Equatable {
    case scalar(Unicode.Scalar, length: Int)
    /// More bytes must come.
    case incomplete
    /// The first byte begins no character.
    case invalid
  }

  /// Reads the first character of some bytes.
  func decode(_ bytes: ArraySlice<UInt8>) -> Result {
    switch self {
    case .utf8: Self.decodeUTF8(bytes)
    case .other(let encoding): encoding.decode(bytes)
    }
  }

  /// All of the bytes, with U+FFFD for what is invalid.
  func string(_ bytes: some Collection<UInt8>) -> String {
    guard case .other = self else { return String(decoding: bytes, as: UTF8.self) }
    var rest = Array(bytes)[...]
    var text = String.UnicodeScalarView()
    while !rest.isEmpty {
      guard case .scalar(let scalar, let length) = decode(rest) else {
        text.append("\u{FFFD}")
        rest.removeFirst()
        continue
      }
      text.append(scalar)
      rest.removeFirst(length)
    }
    return String(text)
  }

  /// Text as bytes, with `\u4F60` for what the encoding lacks.
  func bytes(of text: String) -> [UInt8] {
    guard case .other(let encoding) = self else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar in
      scalar.isASCII
        ? [UInt8(scalar.value)]
        : encoding.bytes(of: scalar) ?? Array(ASCIIText.escaped(String(scalar)).utf8)
    }
  }

  private static func decodeUTF8(_ bytes: ArraySlice<UInt8>) -> Result {
    guard let first = bytes.first else { return .incomplete }
    let length: Int
    switch first {
    case 0..<0x80: length = 1
    case 0xC2..<0xE0: length = 2
    case 0xE0..<0xF0: length = 3
    case 0xF0..<0xF5: length = 4
    default: return .invalid
    }
    let sequence = bytes.prefix(length)
    guard sequence.count == length else {
      return sequence.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 } ? .incomplete : .invalid
    }
    guard let text = String(validating: sequence, as: UTF8.self),
      let scalar = text.unicodeScalars.first
    else { return .invalid }
    return .scalar(scalar, length: length)
  }
}
