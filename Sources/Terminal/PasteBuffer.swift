/// Gathers a bracketed paste and finds its end.
struct PasteBuffer {
  /// What a byte led to.
  enum Outcome: Equatable {
    case more
    /// These are a paste of their own, and gathering goes on.
    case piece([UInt8])
    case ended([UInt8])
  }

  /// More than this in one paste becomes several, so that memory stays bounded.
  static let maximumSize = 1 << 20

  private static let endMark = Array("\u{1B}[201~".utf8)
  private static let beginMark = Array("\u{1B}[200~".utf8)

  /// Gathered so far.
  private(set) var bytes: [UInt8] = []

  mutating func append(_ byte: UInt8) -> Outcome {
    bytes.append(byte)
    if byte == UInt8(ascii: "~") {
      if takeMark(Self.endMark) { return .ended(takeAll()) }
      // The end mark of the paste before was lost on the way.
      if takeMark(Self.beginMark) { return .piece(takeAll()) }
    }
    // Beyond the limit there is room for a mark, so that none is cut in two.
    return bytes.count < Self.maximumSize + Self.endMark.count ? .more : .piece(takeFull())
  }

  private mutating func takeMark(_ mark: [UInt8]) -> Bool {
    guard bytes.suffix(mark.count).elementsEqual(mark) else { return false }
    bytes.removeLast(mark.count)
    return true
  }

  private mutating func takeAll() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// As much as fits, without cutting a UTF-8 character or the two bytes of a line end.
  private mutating func takeFull() -> [UInt8] {
    var end = Self.maximumSize
    while end > Self.maximumSize - 4, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    if bytes[end] == UInt8(ascii: "\n"), bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    defer { bytes.removeFirst(end) }
    return Array(bytes[..<end])
  }
}
