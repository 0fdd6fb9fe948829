// A login becomes a session.

import Chat
import Foundation
import GRDB

/// What a new session starts with; tokens as digests.
struct SessionOpening: Sendable {
  var account: UInt64
  var login: Int64
  var clientID: String
  var psessionid: [UInt8]
  var vfwebqq: [UInt8]
  var presence: Presence
  var connection: Int
  var port: Int
  /// Seconds since 1970.
  var time: Int64

  /// Stores the session and marks every other one of the account as kicked.
  func insert(into database: Database) throws -> SessionRecord {
    try database.execute(
      sql: """
        UPDATE session SET is_kicked = 1, is_present = 0 WHERE account = ? AND is_kicked = 0
        """,
      arguments: [account.stored]
    )
    let row = try Row.fetchOne(
      database,
      sql: """
        INSERT INTO session
          (account, login, client_id, psessionid, vfwebqq, presence, connection, port, seen_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *
        """,
      arguments: [
        account.stored, login, clientID, Data(psessionid), Data(vfwebqq), presence.rawValue,
        connection, port, time,
      ]
    )
    guard let row else { preconditionFailure("SQLite returned no row for an inserted session") }
    return SessionRecord(row)
  }
}
