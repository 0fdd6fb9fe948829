import Glibc

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
  for row in 0..<new.size.rows {
    let (before, after) = (old.rows[row], new.rows[row])
    guard !isShared(before, after) else { continue }
    var column = 0
    while let start = firstChange(from: column, before, after) {
      let end = endOfChange(from: start, before, after)
      runs.append(DamageRun(row: row, columns: start..<end))
      column = end
    }
  }
  return runs
}

/// Rows that the two frames share are equal without a look at their cells.
private func isShared(_ old: [Cell], _ new: [Cell]) -> Bool {
  old.withUnsafeBufferPointer { old in
    new.withUnsafeBufferPointer { old.baseAddress == $0.baseAddress }
  }
}

/// Cells of equal bytes are equal, as nearly all are; only of the others are the values looked at.
private func firstChange(from column: Int, _ old: [Cell], _ new: [Cell]) -> Int? {
  old.withUnsafeBytes { before in
    new.withUnsafeBytes { after in
      guard let before = before.baseAddress, let after = after.baseAddress else { return nil }
      return (column..<new.count).first { index in
        let place = index * MemoryLayout<Cell>.stride
        return memcmp(before + place, after + place, MemoryLayout<Cell>.size) != 0
          && old[index] != new[index]
      }
    }
  }
}

/// Behind the last changed cell, and behind its continuation.
private func endOfChange(from start: Int, _ old: [Cell], _ new: [Cell]) -> Int {
  let end = (start..<new.count).first { old[$0] == new[$0] } ?? new.count
  return end < new.count && new[end].isContinuation ? end + 1 : end
}
