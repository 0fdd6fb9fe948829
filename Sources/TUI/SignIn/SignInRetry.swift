import Chat

/// The wait before an unreachable server is tried again.
///
/// The last `tick` may be old, so the wait begins with the first tick that comes after the failure.
///
/// | attempt     | 0 | 1  | 2  | 3 and on |
/// |-------------|---|----|----|----------|
/// | seconds     | 5 | 10 | 20 | 30       |
struct SignInRetry: Equatable, Sendable {
  /// What a tick leads to.
  enum Step: Equatable, Sendable { case wait(until: Timestamp), retry }

  /// In seconds; the last one repeats.
  private static let waits: [Int64] = [5, 10, 20, 30]

  /// Why it waits.
  let failure: SignInFailure
  /// Counts from 0.
  let attempt: Int
  /// Seconds still to wait.
  private(set) var remaining: Int64
  private var deadline: Timestamp?

  /// Begins the wait of one attempt.
  init(failure: SignInFailure, attempt: Int) {
    self.failure = failure
    self.attempt = attempt
    remaining = Self.waits[min(attempt, Self.waits.count - 1)]
  }

  /// Takes the time.
  ///
  /// A clock that was set back does not lengthen the wait.
  mutating func tick(_ now: Timestamp) -> Step {
    let left = deadline.map { $0.seconds - now.seconds } ?? remaining
    guard left > 0 else { return .retry }
    remaining = min(remaining, left)
    deadline = Timestamp(now.seconds + remaining)
    return .wait(until: Timestamp(now.seconds + 1))
  }
}
