import Chat

/// What people that are ignored wrote into a conversation: not shown, but not lost.
struct HeldBack: Sendable {
  /// Oldest first.
  private(set) var entries = Scrollback()
  /// The line that stands for what came last.
  private(set) var line: MessageID?
  /// How much that line stands for.
  private(set) var count = 0

  /// Puts an entry away, unless it is there already.
  /// - Returns: whether it was put away.
  mutating func append(_ entry: Entry) -> Bool { entries.append(entry) }

  /// One more stands behind the line.
  mutating func grow() { count += 1 }

  /// Something was said since: the next one needs a line of its own.
  mutating func begin(_ line: MessageID) {
    self.line = line
    count = 1
  }
}
