import GRDB

extension World {
  /// Whether a person is signed in with an account, and no participant; also one who hides.
  ///
  /// While one session takes the place of another only the store knows.
  func hasPerson(_ account: UInt64) async throws -> Bool {
    if let session = currentSession[account], let record = residents[session]?.record {
      return record.isPresent && record.clientID != ParticipantLogin.clientID
    }
    return try await store.read { database in
      try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT 1 FROM session
            WHERE account = ? AND client_id <> ? AND is_kicked = 0 AND is_present = 1
            """
        ),
        arguments: [account.stored, ParticipantLogin.clientID]
      ) != nil
    }
  }
}
