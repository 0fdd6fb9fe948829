/// Keeps a server that answers each poll at once, and brings nothing, from being asked without end.
///
/// A good server holds a quiet poll for a minute, so its clients never notice.
struct PollPace: Sendable {
  /// At least so long from one poll without news to the next.
  static let quietPeriod = Duration.seconds(1)

  private var quietSince: Duration?

  /// A poll that began at `moment` was answered; news are told by `broughtNews`.
  mutating func answered(begun moment: Duration) { quietSince = moment }

  /// The answer held something that was not known, or the failure has a pause of its own.
  mutating func broughtNews() { quietSince = nil }

  /// How long to wait before the next poll.
  func pause(at now: Duration) -> Duration {
    quietSince.map { max(.zero, $0 + Self.quietPeriod - now) } ?? .zero
  }
}
