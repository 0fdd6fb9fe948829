import GRDB

extension SessionRecord {
  /// The session that one of the cast had when the server last ran, if nobody took its place.
  static func ofCast(_ account: UInt64, in database: Database) throws -> SessionRecord? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT * FROM session WHERE account = ? AND client_id = ? AND is_kicked = 0
        ORDER BY id DESC LIMIT 1
        """,
      arguments: [account.stored, DemoParticipant.clientID]
    ).map(SessionRecord.init)
  }

  /// Whether somebody who is not of the cast has the live session of an account.
  fileprivate static func isPerson(_ account: UInt64, in database: Database) throws -> Bool {
    try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT 1 FROM session
          WHERE account = ? AND client_id <> ? AND is_kicked = 0 AND is_present = 1
          """
      ),
      arguments: [account.stored, DemoParticipant.clientID]
    ) != nil
  }
}

extension World {
  /// Whether a person is signed in with an account, and not the demo; also one who hides.
  ///
  /// While one session takes the place of another only the store knows.
  func hasPerson(_ account: UInt64) async throws -> Bool {
    if let session = currentSession[account], let record = residents[session]?.record {
      return record.isPresent && record.clientID != DemoParticipant.clientID
    }
    return try await store.read { try SessionRecord.isPerson(account, in: $0) }
  }
}
