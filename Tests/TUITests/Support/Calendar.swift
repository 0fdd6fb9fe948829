import Chat
import TUI

/// A wall clock in UTC+8, and moments on the day that the screens show: Sunday, 22 November 2020.
enum Calendar {
  private static let zone: Int64 = 8 * 3600
  /// Midnight of that day.
  private static let midnight: Int64 = 1_605_974_400

  /// A time of that day, or of the days around it.
  static func moment(_ hour: Int, _ minute: Int, _ second: Int = 0, day: Int = 0) -> Timestamp {
    Timestamp(midnight + Int64(((day * 24 + hour) * 60 + minute) * 60 + second))
  }

  /// The reading of the clock.
  static func localTime(_ moment: Timestamp) -> LocalTime {
    let seconds = moment.seconds + zone
    let days = Int((seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400)
    let rest = Int((seconds % 86_400 + 86_400) % 86_400)
    let (year, month, day) = date(days)
    return LocalTime(
      year: year,
      month: month,
      day: day,
      weekday: ((days + 4) % 7 + 7) % 7,
      hour: rest / 3600,
      minute: rest % 3600 / 60
    )
  }

  /// Counts years from 1970 on; slow and plain.
  private static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
    var rest = max(0, days)
    var year = 1970
    while rest >= length(of: year) {
      rest -= length(of: year)
      year += 1
    }
    var month = 1
    while rest >= length(of: month, in: year) {
      rest -= length(of: month, in: year)
      month += 1
    }
    return (year, month, rest + 1)
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func length(of year: Int) -> Int { isLeap(year) ? 366 : 365 }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
