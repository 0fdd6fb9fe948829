// Who passed the login page.

import Foundation
import GRDB

/// A row of `login`: one set of login cookies, as digests.
struct LoginRecord: Sendable, Hashable {
  var id: Int64
  var account: UInt64
  /// `nil` until check_sig was visited.
  var pSkey: [UInt8]?
  var skey: [UInt8]
  var ptwebqq: [UInt8]

  init(_ row: Row) {
    id = row["id"]
    account = (row["account"] as Int64).number
    pSkey = (row["p_skey"] as Data?).map { [UInt8]($0) }
    skey = [UInt8](row["skey"] as Data)
    ptwebqq = [UInt8](row["ptwebqq"] as Data)
  }

  /// Keeps the cookies of a login whose ticket for check_sig was just given out; returns its row.
  static func insert(
    account: UInt64,
    skey: [UInt8],
    ptwebqq: [UInt8],
    ticket: [UInt8],
    at time: Int64,
    into database: Database
  ) throws -> Int64 {
    try database.execute(
      sql: """
        INSERT INTO login (account, skey, ptwebqq, ticket, created_at) VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [account.stored, Data(skey), Data(ptwebqq), Data(ticket), time]
    )
    return database.lastInsertedRowID
  }

  /// Uses up a ticket that was given out at `earliest` or later; `nil` for any other.
  static func redeem(
    ticket: [UInt8],
    pSkey: [UInt8],
    earliest: Int64,
    in database: Database
  ) throws -> LoginRecord? {
    try Row.fetchOne(
      database,
      sql: """
        UPDATE login SET ticket = NULL, p_skey = ? WHERE ticket = ? AND created_at >= ?
        RETURNING *
        """,
      arguments: [Data(pSkey), Data(ticket), earliest]
    ).map(LoginRecord.init)
  }

  /// Gives a login a new `ptwebqq`; the one before is worth nothing from then on.
  static func replace(ptwebqq: [UInt8], of login: Int64, in database: Database) throws {
    try database.execute(
      sql: "UPDATE login SET ptwebqq = ? WHERE id = ?",
      arguments: [Data(ptwebqq), login]
    )
  }

  static func find(_ id: Int64, in database: Database) throws -> LoginRecord? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM login WHERE id = ?"),
      arguments: [id]
    ).map(LoginRecord.init)
  }

  static func find(ptwebqq: [UInt8], in database: Database) throws -> LoginRecord? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM login WHERE ptwebqq = ?"),
      arguments: [Data(ptwebqq)]
    ).map(LoginRecord.init)
  }

  static func find(skey: [UInt8], in database: Database) throws -> LoginRecord? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM login WHERE skey = ?"),
      arguments: [Data(skey)]
    ).map(LoginRecord.init)
  }
}
