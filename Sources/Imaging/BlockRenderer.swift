/// A way to draw a picture with characters.
public enum BlockRenderer: String, Hashable, Sendable, CaseIterable {
  /// Quadrant blocks: 2 by 2 points a cell, black on white by Otsu's threshold. Reads best.
  case quadrants
  /// Half blocks: 1 by 2 points a cell.
  case half
  /// Ten levels of ASCII.
  case ascii

  /// Draws the picture `columns` cells wide, its height in proportion to cells twice as high as wide.
  /// - Returns: the rows from the top, each exactly `columns` characters.
  public func rows(of picture: Picture, columns: Int) -> [String] { [] }
}
