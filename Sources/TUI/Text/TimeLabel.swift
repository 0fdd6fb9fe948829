import Chat
import Terminal

/// How moments are written.
enum TimeLabel {
  /// `09:05`.
  static func clock(_ time: LocalTime) -> String { "\(padded(time.hour)):\(padded(time.minute))" }

  /// `2026-11-22 09:05`.
  static func full(_ time: LocalTime) -> String {
    "\(time.year)-\(padded(time.month))-\(padded(time.day)) \(clock(time))"
  }

  /// `11月22日 周日 Sunday`, or `Sunday, Nov 22`; the year goes with it unless it is `currentYear`.
  static func day(_ time: LocalTime, currentYear: Int, language: Language) -> String {
    let isThisYear = time.year == currentYear
    switch language {
    case .chinese:
      let year = isThisYear ? "" : "\(time.year)年"
      let weekday = "周\(pick(chineseWeekdays, time.weekday)) \(pick(weekdays, time.weekday))"
      return "\(year)\(time.month)月\(time.day)日 \(weekday)"
    case .english:
      let year = isThisYear ? "" : " \(time.year)"
      return "\(pick(weekdays, time.weekday)), \(pick(months, time.month - 1)) \(time.day)\(year)"
    }
  }

  /// The clock for today, else the day in at most eight cells: `昨天`, `11月22日`, `Nov 22`, `2024`.
  static func short(
    _ time: LocalTime,
    today: LocalTime,
    yesterday: LocalTime,
    language: Language
  ) -> String {
    if time.isSameDay(as: today) { return clock(time) }
    if time.isSameDay(as: yesterday) { return language == .chinese ? "昨天" : "yest." }
    if time.year != today.year { return "\(time.year)" }
    return switch language {
    case .chinese: "\(time.month)月\(time.day)日"
    case .english: "\(pick(months, time.month - 1)) \(time.day)"
    }
  }

  private static func padded(_ number: Int) -> String { pick(twoDigits, number) }

  private static func pick(_ names: [String], _ index: Int) -> String {
    names.indices.contains(index) ? names[index] : ""
  }

  /// Made once: every row has a time.
  private static let twoDigits = (0..<60).map { $0 < 10 ? "0\($0)" : "\($0)" }
  private static let chineseWeekdays = ["日", "一", "二", "三", "四", "五", "六"]
  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
