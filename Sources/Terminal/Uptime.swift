import Glibc

/// The clock of the event loop.
///
/// `ContinuousClock.Instant` is the same, but of a layout that is known only when the program runs:
/// each copy costs a call.
public enum Uptime {
  /// Since the machine started, with what it slept.
  public static var now: Duration { read(CLOCK_BOOTTIME) }

  /// Since the machine started, without what it slept.
  public static var awake: Duration { read(CLOCK_MONOTONIC) }

  private static func read(_ clock: clockid_t) -> Duration {
    var now = timespec()
    clock_gettime(clock, &now)
    return .seconds(now.tv_sec) + .nanoseconds(now.tv_nsec)
  }
}
