/// What was killed, to be yanked again.
///
/// Kills in a row add up, as long as nothing else comes between them: `endRun` says that something
/// did.
struct KillRing: Equatable, Sendable {
  private enum Run { case kills, yanks }

  private static let limit = 16
  /// Oldest first.
  private var texts: [String] = []
  /// How far behind the newest is the text that was yanked last.
  private var age = 0
  private var run: Run?

  /// Something else than a kill or a yank has happened.
  mutating func endRun() { run = nil }

  /// Keeps a text that was taken away behind the cursor or in front of it.
  mutating func add(_ text: String, isForward: Bool) {
    guard !text.isEmpty else { return }
    if run == .kills, let last = texts.popLast() {
      texts.append(isForward ? last + text : text + last)
    } else {
      if texts.count == Self.limit { texts.removeFirst() }
      texts.append(text)
    }
    run = .kills
  }

  /// The newest text; `nil` when there is none.
  mutating func newest() -> String? {
    guard let newest = texts.last else { return nil }
    age = 0
    run = .yanks
    return newest
  }

  /// The text before the one that was yanked just now, round and round; `nil` after anything else.
  mutating func older() -> String? {
    guard run == .yanks else { return nil }
    age = (age + 1) % texts.count
    return texts[texts.count - 1 - age]
  }
}
