/// How long to wait before trying again.
///
/// | attempt | 1 | 2 | 3 | 4  | 5 and on |
/// |---------|---|---|---|----|----------|
/// | seconds | 1 | 2 | 5 | 10 | 30       |
///
/// What is really waited is up to a quarter longer, so that many clients do not come at once.
enum BackOff {
  private static let seconds = [1, 2, 5, 10, 30]

  /// Before the attempt of a number that counts from 1.
  static func delay(attempt: Int) -> Duration {
    .seconds(seconds[min(max(attempt, 1), seconds.count) - 1])
  }

  /// The delay with a part of chance: never shorter, at most a quarter longer.
  static func jittered(_ delay: Duration, random: UInt64) -> Duration {
    delay + delay * Double(random % 1_000) / 4_000
  }
}
