// Who has an account.

import Foundation
import GRDB

/// A row of `account`.
struct AccountRecord: Sendable, Hashable {
  var number: Int64
  var nick: String
  /// See `PasswordSeal`.
  var password: [UInt8]
  var signature: String
  var gender: String
  var createdAt: Int64

  init(
    number: Int64,
    nick: String,
    password: [UInt8],
    signature: String,
    gender: String,
    createdAt: Int64
  ) {
    self.number = number
    self.nick = nick
    self.password = password
    self.signature = signature
    self.gender = gender
    self.createdAt = createdAt
  }

  init(_ row: Row) {
    number = row["number"]
    nick = row["nick"]
    password = [UInt8](row["password"] as Data)
    signature = row["signature"]
    gender = row["gender"]
    createdAt = row["created_at"]
  }

  static func find(_ number: Int64, in database: Database) throws -> AccountRecord? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM account WHERE number = ?"),
      arguments: [number]
    ).map(AccountRecord.init)
  }

  /// - Throws: `AdministrationError.noSuchAccount`.
  static func require(_ number: Int64, in database: Database) throws {
    guard try find(number, in: database) != nil else {
      throw AdministrationError.noSuchAccount(number.number)
    }
  }

  func insert(into database: Database) throws {
    guard try Self.find(number, in: database) == nil else {
      throw AdministrationError.accountExists(number.number)
    }
    try database.execute(
      sql: """
        INSERT INTO account (number, nick, password, signature, gender, created_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [number, nick, Data(password), signature, gender, createdAt]
    )
  }

  static func summaries(_ database: Database) throws -> [AccountSummary] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT number, nick, (SELECT count(*) FROM friendship WHERE account = number) AS friends
        FROM account ORDER BY number
        """
    ).map {
      AccountSummary(
        number: ($0["number"] as Int64).number,
        nick: $0["nick"],
        friendCount: $0["friends"]
      )
    }
  }

  static func setPassword(_ sealed: [UInt8], of number: Int64, in database: Database) throws {
    try require(number, in: database)
    try database.execute(
      sql: "UPDATE account SET password = ? WHERE number = ?",
      arguments: [Data(sealed), number]
    )
    try database.execute(sql: "DELETE FROM login WHERE account = ?", arguments: [number])
  }

  static func setSignature(
    _ signature: String,
    of number: Int64,
    in database: Database
  ) throws {
    try require(number, in: database)
    try database.execute(
      sql: "UPDATE account SET signature = ? WHERE number = ?",
      arguments: [signature, number]
    )
  }

  static func remove(_ number: Int64, from database: Database) throws {
    try require(number, in: database)
    try GroupTable.handOver(from: number, in: database)
    try AvatarTable.remove(.account(number.number), in: database)
    try database.execute(sql: "DELETE FROM account WHERE number = ?", arguments: [number])
  }
}
