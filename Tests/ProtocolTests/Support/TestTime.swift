import Chat
import Synchronization
import WebQQProtocol

/// A clock that jumps: a sleep is over at once and remembered.
final class TestTime: Sendable {
  private let state = Mutex((elapsed: Duration.zero, sleeps: [Duration]()))

  static let start = Timestamp(1_388_368_696)

  var sleeps: [Duration] { state.withLock { $0.sleeps } }

  /// Lets time pass while nobody sleeps in here, as when the machine does.
  func advance(by duration: Duration) { state.withLock { $0.elapsed += duration } }

  /// Chance is always 0, so delays come without jitter.
  var session: SessionTime {
    SessionTime(
      now: { Timestamp(Self.start.seconds + self.elapsed.components.seconds) },
      monotonic: { self.elapsed },
      sleep: { duration in
        self.state.withLock {
          $0.elapsed += duration
          $0.sleeps.append(duration)
        }
        try Task.checkCancellation()
      },
      random: { 0 }
    )
  }

  private var elapsed: Duration { state.withLock { $0.elapsed } }
}
