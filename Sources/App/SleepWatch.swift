/// Notices that the machine slept: one clock of the system goes on then, the other stands still.
///
/// A sleeping machine wakes nobody by a timer that is in time; whatever wakes the loop first, a key
/// or the minute's tick, brings it to light.
struct SleepWatch {
  /// Shorter ones leave every connection as it was.
  static let shortest = Duration.seconds(5)

  private var asleep: Duration

  /// Begins with two readings of the same moment: with and without what the machine slept.
  init(since start: Duration, awake: Duration) { asleep = start - awake }

  /// Whether the machine has slept since the last reading.
  mutating func hasSlept(since start: Duration, awake: Duration) -> Bool {
    let before = asleep
    asleep = start - awake
    return asleep - before >= Self.shortest
  }
}
