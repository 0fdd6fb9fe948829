// By what a level grows.

import GRDB

/// Counts the days and hours in which an account was used.
///
/// A day counts when a client of the account polled in it, by the calendar of China; so does an hour.
/// Level n is reached after n² + 4n days, as the service had it.
enum ActivityTable {
  static func note(_ hour: Int64, of account: Int64, in database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO activity (account, days, hours, last_hour) VALUES (:account, 1, 1, :hour)
        ON CONFLICT DO UPDATE SET hours = hours + 1, last_hour = :hour,
          days = days + (last_hour / 24 < :hour / 24)
        WHERE last_hour < :hour
        """
    ).execute(arguments: ["account": account, "hour": hour])
  }

  static func counts(
    of account: Int64,
    in database: Database
  ) throws -> (days: Int, hours: Int) {
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT days, hours FROM activity WHERE account = ?"),
      arguments: [account]
    )
    return (row?["days"] ?? 0, row?["hours"] ?? 0)
  }

  /// The hour of a moment, counted from 1970 in China.
  static func hour(at seconds: Int64) -> Int64 { (seconds + 8 * 3_600) / 3_600 }

  /// The level after so many days, and how many more the next one takes.
  static func level(days: Int) -> (level: Int, remaining: Int) {
    var level = 0
    while self.days(of: level + 1) <= days { level += 1 }
    return (level, self.days(of: level + 1) - days)
  }

  private static func days(of level: Int) -> Int { level * level + 4 * level }
}
