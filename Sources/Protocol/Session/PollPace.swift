/// Keeps the polls apart where each would cost more than it brings.
///
/// A server that answers each poll at once, and brings nothing, is not asked without end; a good one
/// holds a quiet poll for a minute, so its clients never notice. A stream of messages is fetched in
/// batches: without a pause each message would take a poll of its own.
///
/// | answers at once in a row, with 2 to 99 events | 1 | 2 | 3 | 4 | 5 and more |
/// |---|---|---|---|---|---|
/// | pause before the next poll | 5 ms | 10 ms | 20 ms | 40 ms | 80 ms |
struct PollPace: Sendable {
  /// At least so long from one poll without news to the next.
  static let quietPeriod = Duration.seconds(1)
  /// An answer within this was not waited for: what it brought was there before.
  static let promptTime = Duration.milliseconds(20)
  /// The first pause in a stream; each one is twice the one before.
  static let shortestPause = Duration.milliseconds(5)
  /// The pause in a long stream.
  static let longestPause = Duration.milliseconds(80)
  /// So many events are worth a poll without any pause.
  static let fullBatch = 100
  /// After so many answers at once with a single event, a pause is tried: more may come as fast as
  /// they are fetched.
  static let singlesInARow = 16

  private var quietSince: Duration?
  private var streamPause = Duration.zero
  private var singles = 0

  /// A poll that began at `moment` was answered; news are told by `broughtNews`.
  mutating func answered(begun moment: Duration) { quietSince = moment }

  /// The answer held something that was not known, or the failure has a pause of its own.
  mutating func broughtNews() { quietSince = nil }

  /// An answer brought so many events, after the server had held the poll for so long.
  mutating func brought(_ events: Int, heldFor hold: Duration) {
    guard hold < Self.promptTime, events < Self.fullBatch else {
      streamPause = .zero
      singles = 0
      return
    }
    singles = events < 2 ? singles + 1 : 0
    if events < 2, singles % Self.singlesInARow != 0 {
      streamPause = .zero
    } else {
      streamPause = min(Self.longestPause, max(Self.shortestPause, streamPause * 2))
    }
  }

  /// How long to wait before the next poll.
  func pause(at now: Duration) -> Duration {
    max(streamPause, quietSince.map { $0 + Self.quietPeriod - now } ?? .zero)
  }
}
