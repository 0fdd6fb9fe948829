/// A text with one layer of its escapes undone, and where each byte came from.
///
/// A token inside JSON inside a form is two layers deep; whoever looks for it looks at each layer.
struct DecodedText {
  /// More layers than any request has.
  private static let maximumDepth = 4

  private(set) var bytes: [UInt8]
  /// Where each byte begins in the original, and the original's end.
  private var starts: [Int32]

  private init(bytes: [UInt8], starts: [Int32]) {
    self.bytes = bytes
    self.starts = starts
  }

  /// The text itself, then with more and more escapes undone until none is left.
  static func layers(of text: String) -> [DecodedText] {
    let bytes = Array(text.utf8)
    var layers = [DecodedText(bytes: bytes, starts: (0...bytes.count).map { Int32($0) })]
    while layers.count < maximumDepth, let next = layers[layers.count - 1].decoded() {
      layers.append(next)
    }
    return layers
  }

  /// All escapes undone.
  static func plain(_ text: String) -> String {
    layers(of: text).last.map { String(decoding: $0.bytes, as: UTF8.self) } ?? text
  }

  /// The same place in the original.
  func original(_ range: Range<Int>) -> Range<Int> {
    Int(starts[range.lowerBound])..<Int(starts[range.upperBound])
  }

  /// `nil` when there is nothing to undo.
  private func decoded() -> DecodedText? {
    guard bytes.contains(where: { "%\\&".utf8.contains($0) }) else { return nil }
    var result = DecodedText(bytes: [], starts: [])
    result.bytes.reserveCapacity(bytes.count)
    result.starts.reserveCapacity(bytes.count + 1)
    var index = 0
    while index < bytes.count {
      let (decoded, length) = escape(at: index) ?? ([bytes[index]], 1)
      result.bytes += decoded
      for _ in decoded { result.starts.append(starts[index]) }
      index += length
    }
    result.starts.append(starts[bytes.count])
    return result.bytes.count == bytes.count ? nil : result
  }

  private func escape(at index: Int) -> (bytes: [UInt8], length: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "%"): hexadecimal(index + 1, 2).map { ([UInt8($0)], 3) }
    case UInt8(ascii: "\\"): backslash(at: index)
    case UInt8(ascii: "&"): entity(at: index)
    default: nil
    }
  }

  private func backslash(at index: Int) -> (bytes: [UInt8], length: Int)? {
    guard index + 1 < bytes.count else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "u"): return hexadecimal(index + 2, 4).map { (Self.utf8($0), 6) }
    case UInt8(ascii: "x"): return hexadecimal(index + 2, 2).map { ([UInt8($0)], 4) }
    case UInt8(ascii: "n"): return ([0x0A], 2)
    case UInt8(ascii: "r"): return ([0x0D], 2)
    case UInt8(ascii: "t"): return ([0x09], 2)
    default: return ([bytes[index + 1]], 2)
    }
  }

  private func entity(at index: Int) -> (bytes: [UInt8], length: Int)? {
    guard let end = bytes[index...].prefix(10).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
    let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
    if let text = named[name] { return (Array(text.utf8), end + 1 - index) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let number =
      isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    return number.map { (Self.utf8($0), end + 1 - index) }
  }

  private func hexadecimal(_ start: Int, _ count: Int) -> UInt32? {
    guard start + count <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<(start + count)] {
      guard let digit = hexadecimalDigit(byte) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// Half a surrogate pair is no part of any secret.
  private static func utf8(_ value: UInt32) -> [UInt8] {
    Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
  }
}
