/// Takes the few kinds of Erlang terms that occur in a `psessionid` off an array of bytes.
struct ErlangTermReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func take(_ expected: [UInt8]) -> Bool { bytes(expected.count) == expected }

  mutating func bytes(_ count: Int) -> [UInt8]? {
    guard count >= 0, count <= bytes.count - position else { return nil }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  /// An unsigned number of up to 8 bytes, big-endian.
  mutating func number(_ count: Int) -> UInt64? {
    bytes(count)?.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// INTEGER_EXT or a positive SMALL_BIG_EXT of up to 8 bytes.
  mutating func integer() -> UInt64? {
    switch number(1) {
    case 0x62: return number(4)
    case 0x6E:
      guard let count = number(1), count <= 8, number(1) == 0, let digits = bytes(Int(count))
      else { return nil }
      return digits.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    default: return nil
    }
  }

  /// BINARY_EXT.
  mutating func binary() -> [UInt8]? {
    guard take([0x6D]), let count = number(4) else { return nil }
    return bytes(Int(count))
  }
}
