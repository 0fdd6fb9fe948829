extension EditBuffer {
  /// Nothing stands before the cursor in its line.
  var isAtLineStart: Bool { before.last.map { $0 == "\n" } ?? true }
  /// Nothing stands behind the cursor in its line.
  var isAtLineEnd: Bool { reversedAfter.last.map { $0 == "\n" } ?? true }

  /// To where the next word begins.
  mutating func moveToNextWord() {
    let rest = reversedAfter.reversed().drop(while: \.isPartOfWord)
    let start = rest.drop { !$0.isPartOfWord }
    move(to: count - start.count)
  }

  /// Kills up to where the next word begins, within the line.
  mutating func killToNextWord(_ kills: inout KillRing) {
    let rest = reversedAfter.reversed().prefix { $0 != "\n" }
    let next = rest.drop(while: \.isPartOfWord).drop { !$0.isPartOfWord }
    kill(rest.count - next.count, &kills)
  }

  /// Kills the line that the cursor is in, with one of its line breaks.
  mutating func killLine(_ kills: inout KillRing) {
    moveToLineStart()
    let length = reversedAfter.reversed().prefix { $0 != "\n" }.count
    if length < reversedAfter.count {
      kill(length + 1, &kills)
    } else {
      // The last line takes the break before it along.
      kill(length, &kills)
      if !before.isEmpty { deleteBackward() }
      moveToLineStart()
    }
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber || self == "_" }
}
