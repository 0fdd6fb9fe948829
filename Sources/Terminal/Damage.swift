/// Changed cells side by side in one row.
public struct DamageRun: Hashable, Sendable {
  /// The row.
  public let row: Int
  /// From the first changed cell to behind the last; holds wide glyphs whole.
  public let columns: Range<Int>

  /// Makes a run.
  public init(row: Int, columns: Range<Int>) {
    self.row = row
    self.columns = columns
  }
}

/// What changed on the screen, row by row from the upper left.
///
/// A run holds both cells of a wide glyph. In a pane that showed `aa` and shows `コ` now, the run is
/// two cells although the grid has one glyph there. It never begins on a continuation cell: that one
/// differs only where its lead does, for a frame writes both at once and in one style.
/// Frames of different sizes have nothing in common: the whole of the new one is damage.
public func damage(from old: Frame, to new: Frame) -> [DamageRun] {
  let all = 0..<new.size.columns
  guard old.size == new.size else {
    return all.isEmpty ? [] : (0..<new.size.rows).map { DamageRun(row: $0, columns: all) }
  }
  var runs: [DamageRun] = []
  for row in 0..<new.size.rows where !areOne(old.rows[row], new.rows[row]) {
    old.rows[row].withUnsafeBufferPointer { before in
      new.rows[row].withUnsafeBufferPointer { after in
        addChanges(before, after, row: row, to: &runs)
      }
    }
  }
  return runs
}

/// Rows that two frames share are equal without a look at their cells.
@inline(__always)
private func areOne(_ old: [Cell], _ new: [Cell]) -> Bool {
  old.withUnsafeBufferPointer { old in
    new.withUnsafeBufferPointer { old.baseAddress == $0.baseAddress }
  }
}

private func addChanges(
  _ old: UnsafeBufferPointer<Cell>,
  _ new: UnsafeBufferPointer<Cell>,
  row: Int,
  to runs: inout [DamageRun]
) {
  var column = 0
  while column < new.count {
    if old[column] == new[column] {
      column += 1
      continue
    }
    let start = column
    while column < new.count, old[column] != new[column] { column += 1 }
    if column < new.count, new[column].isContinuation { column += 1 }
    runs.append(DamageRun(row: row, columns: start..<column))
  }
}
