// What an account tells about itself.

import GRDB

/// A row of `profile`; empty texts and zeros where nothing is told.
struct AccountProfile: Codable, FetchableRecord, PersistableRecord, Sendable, Hashable {
  static let databaseTableName = "profile"
  static let databaseColumnDecodingStrategy = DatabaseColumnDecodingStrategy.convertFromSnakeCase
  static let databaseColumnEncodingStrategy = DatabaseColumnEncodingStrategy.convertToSnakeCase

  var account: Int64
  var birthYear = 0
  var birthMonth = 0
  var birthDay = 0
  /// 1 A, 2 B, 3 O, 4 AB, 5 other, 0 unknown.
  var blood = 0
  /// 0 anybody may add the account, 1 after approval, 2 nobody, 3 who answers the question.
  var allowRule = 1
  /// A number of the pictures that the service itself had.
  var face = 0
  var country = ""
  var province = ""
  var city = ""
  var phone = ""
  var mobile = ""
  var email = ""
  var college = ""
  var homepage = ""
  var occupation = ""
  var personal = ""
  var question = ""
  /// Never told to anybody.
  var answer = ""

  init(account: Int64) { self.account = account }

  /// The profile of an account; an empty one where none was entered.
  static func of(_ account: Int64, in database: Database) throws -> AccountProfile {
    try fetchOne(database, key: account) ?? AccountProfile(account: account)
  }
}

extension AccountProfile {
  /// As the calendar of the West has it: 1 is Aquarius, from 20 January; 0 is unknown.
  var constellation: Int {
    guard (1...12).contains(birthMonth), birthDay > 0 else { return 0 }
    let firstDays = [20, 19, 21, 20, 21, 22, 23, 23, 23, 24, 23, 22]
    let isNext = birthDay >= firstDays[birthMonth - 1]
    return (birthMonth + 10 + (isNext ? 1 : 0)) % 12 + 1
  }

  /// By the year alone: 1 is the rat; 0 is unknown.
  var zodiac: Int { birthYear > 4 ? (birthYear - 4) % 12 + 1 : 0 }
}
