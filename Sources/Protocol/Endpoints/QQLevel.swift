/// A level and what it was earned by.
public struct QQLevel: ReplyValue {
  /// The level.
  public var level: Int
  /// Days on which the account was used.
  public var days: Int
  /// Hours in which the account was used.
  public var hours: Int
  /// Days that the next level takes.
  public var remainingDays: Int
  /// Whose.
  public var uin: Uin

  /// Makes a level.
  public init(level: Int, days: Int, hours: Int, remainingDays: Int, uin: Uin) {
    self.level = level
    self.days = days
    self.hours = hours
    self.remainingDays = remainingDays
    self.uin = uin
  }

  /// Reads `result`.
  public init(decoding json: JSONValue) throws(MalformedField) {
    guard let level = json["level"]?.lenientInt else { throw MalformedField("level") }
    self.init(
      level: level,
      days: json.int("days"),
      hours: json.int("hours"),
      remainingDays: json.int("remainDays"),
      uin: Uin(json["tuin"]) ?? Uin(0)
    )
  }

  /// In the order of the real service.
  public var json: JSONValue {
    [
      "level": .int(level), "days": .int(days), "hours": .int(hours),
      "remainDays": .int(remainingDays), "tuin": uin.json,
    ]
  }
}
