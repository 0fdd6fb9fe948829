// Messages go in, letters come out.

import GRDB

extension Store {
  /// Stores drafts and discards letters in one commit; outcomes in the order of the drafts.
  ///
  /// `wasChangedElsewhere` tells that another process changed the database since the last call.
  func post(
    _ drafts: [Draft],
    discarding letters: [UInt64: [Int64]],
    at time: Int64
  ) async throws -> (outcomes: [PostOutcome], wasChangedElsewhere: Bool) {
    try await write { [dataVersion] database in
      for (account, numbers) in letters {
        try MailTable.discard(numbers, of: account.stored, in: database)
      }
      let office = PostOffice(database: database, time: time)
      let outcomes = try drafts.map(office.post)
      let version = try Int64.fetchOne(database.cachedStatement(sql: "PRAGMA data_version")) ?? 0
      return (outcomes, dataVersion.exchange(version) != version)
    }
  }

  /// Every session that was not ended.
  func liveSessions() async throws -> Set<SessionID> {
    try await read { database in
      Set(
        try Int64.fetchAll(database, sql: "SELECT id FROM session WHERE is_kicked = 0")
          .map(SessionID.init)
      )
    }
  }

  /// The oldest letters of an account above a number, and how many it was ever sent.
  func letters(
    of account: UInt64,
    above number: Int64,
    limit: Int
  ) async throws -> (letters: [Letter], counter: Int64) {
    try await read { database in
      (
        try MailTable.letters(of: account.stored, above: number, limit: limit, in: database),
        try MailTable.counter(of: account.stored, in: database)
      )
    }
  }
}
