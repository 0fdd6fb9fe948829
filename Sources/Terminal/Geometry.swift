// Places on the screen, in rows and columns of cells.

/// A cell's place; row 0, column 0 is the upper left corner.
public struct Point: Hashable, Sendable {
  /// Counted from the top.
  public var row: Int
  /// Counted from the left, in cells.
  public var column: Int
  /// Makes a point.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// How many cells there are.
public struct Size: Hashable, Sendable {
  /// Height.
  public var rows: Int
  /// Width in cells.
  public var columns: Int
  /// Makes a size.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

/// A part of the screen.
public struct Rect: Hashable, Sendable {
  /// Upper left corner.
  public var origin: Point
  /// May be empty.
  public var size: Size
  /// Makes a rectangle; negative sizes become 0.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    origin = Point(row: row, column: column)
    size = Size(rows: max(0, rows), columns: max(0, columns))
  }
  /// The whole of a size.
  public init(_ size: Size) { self.init(row: 0, column: 0, rows: size.rows, columns: size.columns) }

  /// First row.
  public var row: Int { origin.row }
  /// First column.
  public var column: Int { origin.column }
  /// Height.
  public var rows: Int { size.rows }
  /// Width.
  public var columns: Int { size.columns }
  /// Row below the last.
  public var endRow: Int { row + rows }
  /// Column right of the last.
  public var endColumn: Int { column + columns }
  /// No cell at all.
  public var isEmpty: Bool { rows == 0 || columns == 0 }
}
