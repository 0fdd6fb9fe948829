/// One place of the grid.
///
/// A wide glyph is a lead cell and a continuation cell to its right.
public struct Cell: Hashable, Sendable {
  /// Of width 0 in a continuation: an optional would make each comparison several.
  private var held: Glyph
  /// How it looks.
  public internal(set) var style: Style

  /// What stands here; `nil` in the continuation of a wide glyph.
  public var glyph: Glyph? { isContinuation ? nil : held }
  /// The right half of a wide glyph.
  var isContinuation: Bool { held.width == 0 }

  init(glyph: Glyph?, style: Style) {
    held = glyph ?? .none
    self.style = style
  }

  /// A blank in the terminal's own look.
  public static let blank = Cell(glyph: .blank, style: .plain)

  /// Leaves a blank in the look that is there.
  mutating func clear() { held = .blank }
}

extension Glyph {
  fileprivate static let none = Glyph("\0", width: 0)
}
