/// The time of day where the server runs, as the cast speak of it.
struct DemoMoment: Hashable, Sendable {
  /// 0 to 23.
  let hour: Int
  /// 0 to 59.
  let minute: Int

  /// `9:05`.
  var clock: String { "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)" }

  /// The part of the day, in Chinese and English.
  var part: (chinese: String, english: String) {
    switch hour {
    case 5..<12: ("早上", "morning")
    case 12..<18: ("下午", "afternoon")
    default: ("晚上", "evening")
    }
  }
}
