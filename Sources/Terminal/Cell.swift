/// One place of the grid.
///
/// A wide glyph is a lead cell and a continuation cell to its right.
public struct Cell: Hashable, Sendable {
  /// What stands here; `nil` in the continuation of a wide glyph.
  public internal(set) var glyph: Glyph?
  /// How it looks.
  public internal(set) var style: Style

  /// A blank in the terminal's own look.
  public static let blank = Cell(glyph: .blank, style: .plain)
}
