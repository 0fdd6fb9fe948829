/// The bytes of a string as scalars, without the cost of its indices.
struct UTF8Text {
  private let bytes: UnsafeBufferPointer<UInt8>

  /// The bytes must be those of a string, and so well-formed.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// In bytes.
  var count: Int { bytes.count }

  /// The scalar that begins at a place, and where the next one does.
  @inline(__always)
  func scalar(at place: Int) -> (scalar: Unicode.Scalar, next: Int) {
    let first = bytes[place]
    if first < 0x80 { return (Unicode.Scalar(first), place + 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for next in place + 1..<place + length { value = value << 6 | UInt32(bytes[next]) & 0x3F }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", place + length)
  }

  /// Whether the text ends at a place, or a scalar begins there that no neighbour can change.
  @inline(__always)
  func isSimple(at place: Int) -> Bool {
    place == count || DisplayWidth.columnsIfSimple(scalar(at: place).scalar) != nil
  }

  /// The next place that is surely a cluster boundary: between two simple scalars, or the end.
  func endOfStretch(from start: Int) -> Int {
    var isAfterSimple = false
    var place = start
    while place < count {
      let (scalar, next) = scalar(at: place)
      let isSimple = DisplayWidth.columnsIfSimple(scalar) != nil
      if isSimple, isAfterSimple { return place }
      isAfterSimple = isSimple
      place = next
    }
    return count
  }

  /// A part between two boundaries of scalars.
  func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}
