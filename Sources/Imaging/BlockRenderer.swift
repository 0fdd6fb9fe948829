/// A way to draw a picture with characters.
///
/// Ink becomes characters, paper blanks. The smaller of the picture's two tones is the ink.
public enum BlockRenderer: String, Hashable, Sendable, CaseIterable {
  /// Quadrant blocks: 2 by 2 points a cell, black on white by Otsu's threshold. Reads best.
  case quadrants
  /// Half blocks: 1 by 2 points a cell.
  case half
  /// Ten levels of ASCII.
  case ascii

  /// Draws the picture `columns` cells wide, its height in proportion to cells twice as high as wide.
  /// - Returns: the rows from the top, each exactly `columns` characters; none for no columns.
  public func rows(of picture: Picture, columns: Int) -> [String] {
    guard columns > 0, picture.width > 0, picture.height > 0 else { return [] }
    let rows = max(1, (columns * picture.height + picture.width) / (2 * picture.width))
    let (across, down) = pointsPerCell
    let grid = InkGrid(of: picture, columns: columns * across, rows: rows * down)
    return (0..<rows).map { row in
      var line = String.UnicodeScalarView()
      for column in 0..<columns { line.append(cell(of: grid, row: row, column: column)) }
      return String(line)
    }
  }

  private var pointsPerCell: (across: Int, down: Int) {
    switch self {
    case .quadrants: (2, 2)
    case .half: (1, 2)
    case .ascii: (1, 1)
    }
  }

  private func cell(of grid: InkGrid, row: Int, column: Int) -> Unicode.Scalar {
    func inked(_ row: Int, _ column: Int) -> Int { grid[row, column] >= 0.5 ? 1 : 0 }
    switch self {
    case .quadrants:
      let (top, left) = (2 * row, 2 * column)
      return Self.quadrantBlocks[
        inked(top, left) + 2 * inked(top, left + 1)
          + 4 * inked(top + 1, left) + 8 * inked(top + 1, left + 1)
      ]
    case .half:
      return Self.halfBlocks[inked(2 * row, column) + 2 * inked(2 * row + 1, column)]
    case .ascii:
      let level = grid[row, column] * Float(Self.levels.count - 1)
      return Self.levels[Int(level.rounded())]
    }
  }

  /// Indexed by the sum of inked points: 1 top left, 2 top right, 4 bottom left, 8 bottom right.
  private static let quadrantBlocks = Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█".unicodeScalars)
  /// Indexed by the sum of inked points: 1 top, 2 bottom.
  private static let halfBlocks = Array(" ▀▄█".unicodeScalars)
  private static let levels = Array(" .:-=+*#%@".unicodeScalars)
}
