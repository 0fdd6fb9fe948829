/// How many cells a scalar or a cluster takes; the only width table of the program.
///
/// Wide and Fullwidth of Unicode 17.0's East Asian Width are two cells, Ambiguous is one. The C
/// library is not asked: its answers differ from what terminals draw, above all for emoji.
enum DisplayWidth {
  /// One or two cells for a scalar that stands for itself.
  ///
  /// Marks, jamo vowels and format characters have no width of their own; `Shield` never asks.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < wideRanges[0] { return 1 }
    if (0x4E00...0x9FFF).contains(value) { return 2 }
    return isWide(value) ? 2 : 1
  }

  /// The width of a scalar that no neighbour can change or join, or `nil`.
  ///
  /// Between two such scalars there is always a cluster boundary, so text made of them needs no
  /// segmentation. Printable ASCII, Latin letters, common punctuation, boxes, kana, Han and Hangul
  /// syllables are most of what people write.
  @inline(__always)
  static func columnsIfSimple(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x20...0x7E, 0xC0...0x24F, 0x2010...0x2027, 0x2500...0x25A9: 1
    case 0x4E00...0x9FFF, 0x3001...0x3020, 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF,
      0xAC00...0xD7A3, 0xFF01...0xFF60:
      2
    default: nil
    }
  }

  /// Binary search over pairs of first and last.
  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wideRanges.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value < wideRanges[2 * middle] {
        high = middle
      } else if value > wideRanges[2 * middle + 1] {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
