/// How many cells a scalar or a cluster takes; the only width table of the program.
///
/// Wide and Fullwidth of Unicode 17.0's East Asian Width are two cells, Ambiguous is one, or two where
/// the terminal was found to draw it so (`Charset.wideUnicode`). The C
/// library is not asked: its answers differ from what terminals draw, above all for emoji.
enum DisplayWidth {
  /// One or two cells for a scalar that stands for itself.
  ///
  /// Marks, jamo vowels and format characters have no width of their own; `Shield` never asks.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < wideRanges[0] { return 1 }
    if (0x4E00...0x9FFF).contains(value) { return 2 }
    return Self.contains(value, in: wideRanges) ? 2 : 1
  }

  /// Whether Unicode leaves it to the terminal how wide this is.
  static func isAmbiguous(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= ambiguousRanges[0] && contains(scalar.value, in: ambiguousRanges)
  }

  /// The width of a scalar that no neighbour can change or join, or `nil`.
  ///
  /// Between two such scalars there is always a cluster boundary, so text made of them needs no
  /// segmentation. Printable ASCII, Latin letters, common punctuation, boxes, kana, Han and Hangul
  /// syllables are most of what people write.
  @inline(__always)
  static func columnsIfSimple(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x20...0x7E, 0xB0...0x24F, 0x2010...0x2027, 0x2500...0x25A9, 0x25CB...0x25CF: 1
    case 0x4E00...0x9FFF, 0x3001...0x3020, 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF,
      0xAC00...0xD7A3, 0xFF01...0xFF60:
      2
    default: nil
    }
  }

  /// Binary search over pairs of first and last.
  private static func contains(_ value: UInt32, in ranges: [UInt32]) -> Bool {
    var low = 0
    var high = ranges.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value < ranges[2 * middle] {
        high = middle
      } else if value > ranges[2 * middle + 1] {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
