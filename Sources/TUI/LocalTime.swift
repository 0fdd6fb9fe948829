/// A reading of the wall clock.
public struct LocalTime: Hashable, Sendable {
  /// As the calendar counts it.
  public var year: Int
  /// 1 to 12.
  public var month: Int
  /// 1 to 31.
  public var day: Int
  /// 0 Sunday to 6 Saturday.
  public var weekday: Int
  /// 0 to 23.
  public var hour: Int
  /// 0 to 59.
  public var minute: Int

  /// Makes a reading.
  public init(year: Int, month: Int, day: Int, weekday: Int, hour: Int, minute: Int) {
    self.year = year
    self.month = month
    self.day = day
    self.weekday = weekday
    self.hour = hour
    self.minute = minute
  }

  /// Whether both are read on one day.
  func isSameDay(as other: LocalTime) -> Bool {
    (year, month, day) == (other.year, other.month, other.day)
  }
}
