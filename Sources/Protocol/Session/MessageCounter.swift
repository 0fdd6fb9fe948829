import Chat

/// The `msg_id` of outgoing messages: rises within a session, and between runs nearly always.
struct MessageCounter: Sendable {
  private var last: Int64

  /// The first number is the second of the day's fraction times 10,000, plus 1.
  init(startedAt: Timestamp) { last = startedAt.seconds % 10_000 * 10_000 }

  /// The next number.
  mutating func next() -> Int64 {
    last += 1
    return last
  }
}
