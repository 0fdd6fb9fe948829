/// One drawable cluster.
///
/// Glyphs come only from `Glyph.shielded`, so nothing raw reaches a cell.
public struct Glyph: Hashable, Sendable {
  /// The whole text where it is more than one scalar, as it rarely is.
  private let cluster: String?
  /// The first scalar of the text.
  let scalar: Unicode.Scalar
  /// A byte: a screen holds thousands of glyphs, and each frame copies some rows of them.
  private let columns: UInt8

  /// Safe text of one grapheme cluster.
  public var text: String { cluster ?? String(scalar) }
  /// 1 or 2 cells.
  public var width: Int { Int(columns) }
  /// The text where it is one character of ASCII.
  public var ascii: UInt8? { isScalar && scalar.isASCII ? UInt8(scalar.value) : nil }
  /// The text is one scalar.
  var isScalar: Bool { cluster == nil }
  /// Shows nothing.
  public var isBlank: Bool { scalar == " " && isScalar }

  init(text: String, width: Int) {
    var scalars = text.unicodeScalars.makeIterator()
    scalar = scalars.next() ?? " "
    cluster = scalars.next() == nil ? nil : text
    columns = UInt8(width)
  }

  init(_ scalar: Unicode.Scalar, width: Int) {
    cluster = nil
    self.scalar = scalar
    columns = UInt8(width)
  }

  /// The blank.
  public static let blank = Glyph(" ", width: 1)

  /// Cheap where neither is a cluster, as in nearly every cell.
  public static func == (left: Glyph, right: Glyph) -> Bool {
    guard left.scalar == right.scalar, left.columns == right.columns else { return false }
    return left.cluster == nil && right.cluster == nil || left.cluster == right.cluster
  }
}
