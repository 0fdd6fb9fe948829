public import Chat

/// Clock, sleep and chance, handed in so that a session runs on one executor and tests need no
/// waiting.
public struct SessionTime: Sendable {
  /// The wall clock.
  public var now: @Sendable () -> Timestamp
  /// Time since any fixed moment, for measuring.
  public var monotonic: @Sendable () -> Duration
  /// Returns after a while; throws when the task is cancelled before.
  public var sleep: @Sendable (Duration) async throws -> Void
  /// Any 64 bits; secrets do not depend on them.
  public var random: @Sendable () -> UInt64

  /// Makes a time of its parts.
  public init(
    now: @escaping @Sendable () -> Timestamp,
    monotonic: @escaping @Sendable () -> Duration,
    sleep: @escaping @Sendable (Duration) async throws -> Void,
    random: @escaping @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) }
  ) {
    self.now = now
    self.monotonic = monotonic
    self.sleep = sleep
    self.random = random
  }

  /// Unix milliseconds for fields that only want to differ from call to call.
  var milliseconds: Int64 {
    now().seconds * 1_000 + monotonic().components.attoseconds / 1_000_000_000_000_000
  }

  /// A fraction in 0..<1 as page scripts write it.
  var fraction: String { "0.\(1 + random() % 9_999_999_999_999_999)" }
}
