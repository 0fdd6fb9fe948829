// Deadlines that are all the same time away.

/// Keys in the order in which their time runs out.
///
/// Every key waits equally long, so the first one added is always the first one due.
struct ExpiryQueue<Key: Sendable>: Sendable {
  /// How long a key waits.
  let delay: Duration
  private var entries: [(key: Key, due: Duration)] = []
  private var first = 0

  init(delay: Duration) { self.delay = delay }

  /// When the first key is due, in uptime; `nil` when none waits.
  var nextDue: Duration? { first < entries.count ? entries[first].due : nil }

  mutating func add(_ key: Key, at uptime: Duration) {
    entries.append((key, uptime + delay))
  }

  /// Takes out the keys that are due.
  mutating func popDue(at uptime: Duration) -> [Key] {
    let start = first
    while let due = nextDue, due <= uptime { first += 1 }
    let keys = entries[start..<first].map(\.key)
    compact()
    return keys
  }

  /// Takes out the key that is due next, before its time.
  mutating func popFirst() -> Key? {
    guard first < entries.count else { return nil }
    defer { compact() }
    first += 1
    return entries[first - 1].key
  }

  /// Gives the room of taken keys back now and then, so that taking one costs little.
  private mutating func compact() {
    guard first > 32, first > entries.count / 2 else { return }
    entries.removeFirst(first)
    first = 0
  }
}
