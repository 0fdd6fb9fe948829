// Who is in a session.

import Chat
import Foundation
import GRDB

/// A row of `session`.
struct SessionRecord: Sendable, Hashable {
  var id: SessionID
  var account: UInt64
  var login: Int64
  var clientID: String
  /// As the client wishes to be seen.
  var presence: Presence
  /// Invented numbers of a connection server, which only file transfers would use.
  var connection: Int
  var port: Int
  var isPresent: Bool
  var acknowledgesByReceipt: Bool
  /// Another login of the account ended the session.
  var isKicked: Bool
  var seenAt: Int64

  init(_ row: Row) {
    id = SessionID(rawValue: row["id"])
    account = (row["account"] as Int64).number
    login = row["login"]
    clientID = row["client_id"]
    presence = Presence(rawValue: row["presence"]) ?? .online
    connection = row["connection"]
    port = row["port"]
    isPresent = row["is_present"]
    acknowledgesByReceipt = row["acknowledges_by_ids"]
    isKicked = (row["is_kicked"] as Int) != 0
    seenAt = row["seen_at"]
  }

  static func find(_ id: SessionID, in database: Database) throws -> SessionRecord? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM session WHERE id = ?"),
      arguments: [id.rawValue]
    ).map(SessionRecord.init)
  }

  static func find(psessionid: [UInt8], in database: Database) throws -> SessionRecord? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM session WHERE psessionid = ?"),
      arguments: [Data(psessionid)]
    ).map(SessionRecord.init)
  }

  static func find(vfwebqq: [UInt8], in database: Database) throws -> SessionRecord? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM session WHERE vfwebqq = ?"),
      arguments: [Data(vfwebqq)]
    ).map(SessionRecord.init)
  }

  /// The live session of a login.
  static func find(login: Int64, in database: Database) throws -> SessionRecord? {
    try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT * FROM session WHERE login = ? AND is_kicked = 0 ORDER BY id DESC LIMIT 1"
      ),
      arguments: [login]
    ).map(SessionRecord.init)
  }

  /// All sessions that somebody was in when the server last ran.
  static func present(in database: Database) throws -> [SessionRecord] {
    try Row.fetchAll(
      database,
      sql: "SELECT * FROM session WHERE is_present = 1 AND is_kicked = 0"
    ).map(SessionRecord.init)
  }
}
