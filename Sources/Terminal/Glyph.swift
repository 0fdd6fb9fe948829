/// One drawable cluster.
///
/// Glyphs come only from `Glyph.shielded`, so nothing raw reaches a cell.
public struct Glyph: Hashable, Sendable {
  /// Safe text of one grapheme cluster.
  public let text: String
  /// 1 or 2 cells.
  public let width: Int

  init(text: String, width: Int) {
    self.text = text
    self.width = width
  }

  /// The blank.
  public static let blank = Glyph(text: " ", width: 1)
}
