import Chat

/// How often the screen follows news that stream in.
///
/// Nobody reads faster than a hundred messages a second, and a frame costs the terminal as much as
/// all the rows that have moved: the more messages a frame has brought, the longer it stays. What
/// comes after a pause is drawn at once, and the last of a stream soon after its end.
///
/// | messages in the frame before | 1 | 2 | 11 | 51 and more |
/// |---|---|---|---|---|
/// | it stays for | – | 10 ms | 100 ms | 500 ms |
struct NewsPace {
  /// For each message of a frame beyond the first.
  static let messageTime = Duration.milliseconds(10)
  /// No frame stays for longer while others wait.
  static let longestHold = Duration.milliseconds(500)
  /// A stream has ended when nothing came for so long.
  static let quietTime = Duration.milliseconds(120)

  private var messages = 0
  private var isPending = false
  private var lastNews = Duration.zero
  private var heldUntil = Duration.zero

  /// Something came.
  mutating func add(_ event: ServiceEvent, at now: Duration) {
    lastNews = now
    isPending = true
    if case .messageReceived = event { messages += 1 }
  }

  /// How long what waits has to wait yet.
  func delay(at now: Duration) -> Duration {
    isPending ? max(.zero, min(heldUntil, lastNews + Self.quietTime) - now) : .zero
  }

  /// All that waited is drawn.
  mutating func drew(at now: Duration) {
    guard isPending else { return }
    isPending = false
    heldUntil = now + min(Self.messageTime * max(0, messages - 1), Self.longestHold)
    messages = 0
  }
}
