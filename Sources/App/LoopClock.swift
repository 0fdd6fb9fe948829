import Chat
import Terminal

/// The clock of the event loop; a replay has one of its own.
struct LoopClock: Sendable {
  /// The wall clock.
  var now: @Sendable () -> Timestamp
  /// Returns at a moment; throws when the task is cancelled before.
  var sleep: @Sendable (_ until: Timestamp) async throws -> Void

  init(
    now: @escaping @Sendable () -> Timestamp,
    sleep: @escaping @Sendable (_ until: Timestamp) async throws -> Void
  ) {
    self.now = now
    self.sleep = sleep
  }

  /// The system's clock, and sleep on the loop's own timers.
  init(_ executor: TerminalExecutor) {
    self.init(
      now: WallClock.now,
      sleep: { try await executor.sleep(for: WallClock.duration(until: $0)) }
    )
  }
}
