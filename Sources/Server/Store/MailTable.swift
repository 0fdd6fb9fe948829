// What waits for whom.

import GRDB

/// Questions and changes to `mailbox`.
enum MailTable {
  /// Gives an account a message to read and returns its number among all it was ever sent.
  static func deliver(_ message: Int64, to account: Int64, in database: Database) throws -> Int64 {
    let number = try nextNumber(of: account, in: database)
    try database.cachedStatement(
      sql: "INSERT INTO mailbox (account, number, message) VALUES (?, ?, ?)"
    ).execute(arguments: [account, number, message])
    return number
  }

  static func discard(_ numbers: [Int64], of account: Int64, in database: Database) throws {
    for table in ["mailbox", "notice"] {
      let statement = try database.cachedStatement(
        sql: "DELETE FROM \(table) WHERE account = ? AND number = ?"
      )
      for number in numbers { try statement.execute(arguments: [account, number]) }
    }
  }

  /// Counts one more letter of an account.
  static func nextNumber(of account: Int64, in database: Database) throws -> Int64 {
    try Int64.fetchOne(
      database.cachedStatement(
        sql: """
          UPDATE account SET mail_number = mail_number + 1 WHERE number = ?
          RETURNING mail_number
          """
      ),
      arguments: [account]
    ) ?? 0
  }

  static func letters(
    of account: Int64,
    above number: Int64,
    limit: Int,
    in database: Database
  ) throws -> [Letter] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT mailbox.number AS number, kind, target, via, sender, sequence, version, sent_at,
            content
          FROM mailbox JOIN message ON message.id = mailbox.message
          WHERE mailbox.account = :account AND mailbox.number > :number
          UNION ALL
          SELECT number, NULL, NULL, NULL, NULL, NULL, NULL, sent_at, content FROM notice
          WHERE account = :account AND number > :number
          ORDER BY number LIMIT :limit
          """
      ),
      arguments: ["account": account, "number": number, "limit": limit]
    ).map(Letter.init)
  }

  static func counter(of account: Int64, in database: Database) throws -> Int64 {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT mail_number FROM account WHERE number = ?"),
      arguments: [account]
    ) ?? 0
  }
}

extension Letter {
  /// A row without a `kind` is a notice.
  fileprivate init(_ row: Row) {
    let content: String = row["content"]
    let kind: Int? = row["kind"]
    self.init(
      number: row["number"],
      sentAt: row["sent_at"],
      body: kind.map { .message(MailedMessage(row, kind: $0, content)) }
        ?? .notice(Notice(stored: content))
    )
  }
}

extension MailedMessage {
  fileprivate init(_ row: Row, kind: Int, _ content: String) {
    self.init(
      target: MessageTarget(
        kind: kind,
        number: (row["target"] as Int64).number,
        via: (row["via"] as Int64).number
      ),
      sender: (row["sender"] as Int64).number,
      sequence: row["sequence"],
      version: row["version"],
      content: content
    )
  }
}
