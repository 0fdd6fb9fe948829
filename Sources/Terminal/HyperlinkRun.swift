/// Cells of one row that lead to an address of the web, for terminals that make such cells clickable.
public struct HyperlinkRun: Hashable, Sendable {
  /// Counted from 0.
  public let row: Int
  /// From the first to behind the last cell.
  public let columns: Range<Int>
  /// Printable ASCII without blanks.
  public let address: String
  /// What the cells showed when the run was made; where they show something else now, it is covered.
  let cells: [Cell]

  /// Pieces of an address that stand in several rows are one link to the terminal.
  ///
  /// FNV-1a: the same address has the same name in every frame.
  var name: String {
    let hash = address.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return String(hash & 0xFFFF_FFFF, radix: 16)
  }
}

extension Frame {
  /// Has cells that were just written lead to an address; nothing but printable ASCII is taken.
  public mutating func link(_ address: String, at point: Point, columns: Int) {
    let range = (0..<size.columns).clamped(to: point.column..<point.column + max(0, columns))
    guard (0..<size.rows).contains(point.row), !range.isEmpty,
      address.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return }
    links.append(
      HyperlinkRun(
        row: point.row,
        columns: range,
        address: address,
        cells: Array(rows[point.row][range])
      )
    )
  }

  /// The links whose cells nothing was written over.
  public var visibleLinks: [HyperlinkRun] {
    links.filter { run in
      run.row < size.rows && run.columns.upperBound <= size.columns
        && rows[run.row][run.columns].elementsEqual(run.cells)
    }
  }
}
