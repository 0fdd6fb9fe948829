// Time, as a value.

public import Chat

/// What the server knows of time.
///
/// Tests supply one that stands still.
public struct ServerClock: Sendable {
  /// The wall clock.
  public var now: @Sendable () -> Timestamp
  /// Time since some moment, without jumps.
  public var uptime: @Sendable () -> Duration
  /// Waits; throws when the task is cancelled.
  public var sleep: @Sendable (Duration) async throws -> Void

  /// Makes a clock.
  public init(
    now: @escaping @Sendable () -> Timestamp,
    uptime: @escaping @Sendable () -> Duration,
    sleep: @escaping @Sendable (Duration) async throws -> Void
  ) {
    self.now = now
    self.uptime = uptime
    self.sleep = sleep
  }
}
