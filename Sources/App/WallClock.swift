import Chat
import Glibc
import TUI

/// The system's clock and time zone.
enum WallClock {
  /// Of the precise clock: `time` lags by up to a tick of the kernel, and a timer that rings on the
  /// minute would find the minute not begun.
  static func now() -> Timestamp {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Timestamp(Int64(now.tv_sec))
  }

  /// How long it is until a moment; zero when it has passed.
  static func duration(until moment: Timestamp) -> Duration {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let wait = Duration.seconds(moment.seconds - Int64(now.tv_sec)) - .nanoseconds(now.tv_nsec)
    return max(.zero, wait)
  }

  /// A moment in the person's time zone, as `TZ` or the system says.
  static func localTime(_ moment: Timestamp) -> LocalTime {
    var seconds = time_t(moment.seconds)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return localTime(parts)
  }

  /// A moment so many seconds east of Greenwich.
  static func localTime(_ moment: Timestamp, offset: Int) -> LocalTime {
    var seconds = time_t(moment.seconds) + offset
    var parts = tm()
    gmtime_r(&seconds, &parts)
    return localTime(parts)
  }

  /// How many seconds east of Greenwich the person is now.
  static func offset() -> Int {
    var seconds = time_t(now().seconds)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return Int(parts.tm_gmtoff)
  }

  private static func localTime(_ parts: tm) -> LocalTime {
    LocalTime(
      year: Int(parts.tm_year) + 1900,
      month: Int(parts.tm_mon) + 1,
      day: Int(parts.tm_mday),
      weekday: Int(parts.tm_wday),
      hour: Int(parts.tm_hour),
      minute: Int(parts.tm_min)
    )
  }
}
