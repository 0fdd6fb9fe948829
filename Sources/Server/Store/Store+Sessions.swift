// Changes to sessions after they were opened.

import Chat
import GRDB

extension Store {
  /// For how long a session can be resumed after it was last heard of, in seconds.
  static let sessionLifetime: Int64 = 30 * 86_400

  /// Opens a session after the letters that the one before has read are gone.
  func open(
    _ opening: SessionOpening,
    discarding letters: [Int64]
  ) async throws -> SessionRecord {
    try await write { database in
      try MailTable.discard(letters, of: opening.account.stored, in: database)
      return try opening.insert(into: database)
    }
  }

  func setPresence(_ presence: Presence, of session: SessionID) async throws {
    try await change(session, "presence = ?", [presence.rawValue])
  }

  func setPresent(_ isPresent: Bool, of session: SessionID, at time: Int64) async throws {
    try await change(session, "is_present = ?, seen_at = ?", [isPresent, time])
  }

  func rememberReceipts(of session: SessionID) async throws {
    try await change(session, "acknowledges_by_ids = 1", [])
  }

  /// Marks a session as ended by another login.
  func kick(_ session: SessionID) async throws {
    try await change(session, "is_kicked = 1, is_present = 0", [])
  }

  /// Notes that the client of a kicked session was told so; `true` when it had not been before.
  func noteKickTold(_ session: SessionID) async throws -> Bool {
    try await write { database in
      try database.execute(
        sql: "UPDATE session SET is_kicked = 2 WHERE id = ? AND is_kicked = 1",
        arguments: [session.rawValue]
      )
      return database.changesCount > 0
    }
  }

  /// Ends a session and its login cookies.
  func close(_ session: SessionRecord) async throws {
    try await write { database in
      try database.execute(sql: "DELETE FROM login WHERE id = ?", arguments: [session.login])
    }
  }

  /// Removes what is too old to be of use.
  func tidy(at time: Int64) async throws {
    try await write { database in
      try database.execute(
        sql: "DELETE FROM sent WHERE sent_at < ?",
        arguments: [time - PostOffice.repeatWindow]
      )
      try database.execute(
        sql: "DELETE FROM session WHERE seen_at < ? OR (is_kicked > 0 AND seen_at < ?)",
        arguments: [time - Self.sessionLifetime, time - 86_400]
      )
      try database.execute(
        sql: """
          DELETE FROM login WHERE created_at < ?
            AND NOT EXISTS (SELECT 1 FROM session WHERE session.login = login.id)
          """,
        arguments: [time - 86_400]
      )
    }
  }

  private func change(
    _ session: SessionID,
    _ assignment: String,
    _ values: StatementArguments
  ) async throws {
    try await write { database in
      try database.execute(
        sql: "UPDATE session SET \(assignment) WHERE id = ?",
        arguments: values + [session.rawValue]
      )
    }
  }
}
