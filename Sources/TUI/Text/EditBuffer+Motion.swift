extension EditBuffer {
  /// One character to the left.
  mutating func moveLeft() { move(to: cursor - 1) }
  /// One character to the right.
  mutating func moveRight() { move(to: cursor + 1) }
  /// To the start of the word before.
  mutating func moveWordLeft() { move(to: cursor - distanceOfWordBefore) }
  /// Behind the end of the word after.
  mutating func moveWordRight() { move(to: cursor + distanceOfWordAfter) }
  /// To the start of the line.
  mutating func moveToLineStart() { move(to: cursor - distanceToLineStart) }
  /// To the end of the line.
  mutating func moveToLineEnd() { move(to: cursor + distanceToLineEnd) }

  /// Kills to the end of the line; at its end, the line break.
  mutating func killToLineEnd(_ kills: inout KillRing) {
    kill(distanceToLineEnd == 0 && !isAtEnd ? 1 : distanceToLineEnd, &kills)
  }
  /// Kills to the start of the line; at its start, the line break before.
  mutating func killToLineStart(_ kills: inout KillRing) {
    kill(distanceToLineStart == 0 && cursor > 0 ? -1 : -distanceToLineStart, &kills)
  }
  /// Kills the word before the cursor.
  mutating func killWordBackward(_ kills: inout KillRing) { kill(-distanceOfWordBefore, &kills) }
  /// Kills the word behind the cursor.
  mutating func killWordForward(_ kills: inout KillRing) { kill(distanceOfWordAfter, &kills) }

  mutating func kill(_ distance: Int, _ kills: inout KillRing) {
    kills.add(remove(distance), isForward: distance > 0)
  }

  private var distanceToLineStart: Int { before.reversed().prefix { $0 != "\n" }.count }
  private var distanceToLineEnd: Int { reversedAfter.reversed().prefix { $0 != "\n" }.count }
  private var distanceOfWordBefore: Int { Self.distanceOfWord(before.reversed()) }
  private var distanceOfWordAfter: Int { Self.distanceOfWord(reversedAfter.reversed()) }

  /// What lies between words, and then one word.
  ///
  /// A run of Han counts as one word: where words begin in it only a dictionary knows.
  private static func distanceOfWord(_ characters: some Sequence<Character>) -> Int {
    var distance = 0
    var isInWord = false
    for character in characters {
      let isWord = character.isLetter || character.isNumber || character == "_"
      if isInWord && !isWord { break }
      isInWord = isWord
      distance += 1
    }
    return distance
  }
}
