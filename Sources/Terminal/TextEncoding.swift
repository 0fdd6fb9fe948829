import CNcursesw

/// How the terminal's bytes are to be read.
enum TextEncoding {
  case utf8
  /// As the C library's locale says.
  case locale

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
    case .locale: Self.decodeLocale(bytes)
    }
  }

  /// All of the bytes, with U+FFFD for what is invalid.
  func string(_ bytes: some Collection<UInt8>) -> String {
    switch self {
    case .utf8:
      return String(decoding: bytes, as: UTF8.self)
    case .locale:
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

  private static func decodeLocale(_ bytes: ArraySlice<UInt8>) -> Result {
    var value: UInt32 = 0
    let length = bytes.withUnsafeBufferPointer { nc_decode($0.baseAddress, $0.count, &value) }
    if length == 0 { return .incomplete }
    guard length > 0, let scalar = Unicode.Scalar(value) else { return .invalid }
    return .scalar(scalar, length: Int(length))
  }
}
