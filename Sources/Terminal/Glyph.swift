/// One drawable cluster.
///
/// Glyphs come only from `Glyph.shielded`, so nothing raw reaches a cell.
public struct Glyph: Hashable, Sendable {
  /// The first scalar of the text, and nearly always all of it.
  public let scalar: Unicode.Scalar
  /// The width in the upper byte; below it the whole text's number in the table of clusters, 0 where
  /// it is one scalar, as nearly always.
  private let shape: UInt32

  /// Safe text of one grapheme cluster.
  public var text: String {
    isScalar ? String(scalar) : ClusterTable.shared.text(shape & Self.numberMask)
  }
  /// 1 or 2 cells.
  public var width: Int { Int(shape >> Self.numberBits) }
  /// The text where it is one character of ASCII.
  public var ascii: UInt8? { isScalar && scalar.isASCII ? UInt8(scalar.value) : nil }
  /// The text is one scalar.
  public var isScalar: Bool { shape & Self.numberMask == 0 }
  /// Shows nothing.
  public var isBlank: Bool { scalar == " " && isScalar }

  init(text: String, width: Int) {
    var scalars = text.unicodeScalars.makeIterator()
    scalar = scalars.next() ?? " "
    let number = scalars.next() == nil ? nil : ClusterTable.shared.number(of: text)
    shape = UInt32(width) << Self.numberBits | (number ?? 0)
  }

  @inline(__always)
  init(_ scalar: Unicode.Scalar, width: Int) {
    self.scalar = scalar
    shape = UInt32(truncatingIfNeeded: width) << Self.numberBits
  }

  private static let numberBits: UInt32 = 24
  private static let numberMask: UInt32 = 1 << numberBits - 1

  /// The blank.
  public static let blank = Glyph(" ", width: 1)
}
