// What waits for whom.

import GRDB

/// Questions and changes to `mailbox`.
enum MailTable {
  /// Gives an account a message to read and returns its number among all it was ever sent.
  static func deliver(_ message: Int64, to account: Int64, in database: Database) throws -> Int64 {
    let number =
      try Int64.fetchOne(
        database.cachedStatement(
          sql: """
            UPDATE account SET mail_number = mail_number + 1 WHERE number = ?
            RETURNING mail_number
            """
        ),
        arguments: [account]
      ) ?? 0
    try database.cachedStatement(
      sql: "INSERT INTO mailbox (account, number, message) VALUES (?, ?, ?)"
    ).execute(arguments: [account, number, message])
    return number
  }

  static func discard(_ numbers: [Int64], of account: Int64, in database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "DELETE FROM mailbox WHERE account = ? AND number = ?"
    )
    for number in numbers { try statement.execute(arguments: [account, number]) }
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
          SELECT mailbox.number, kind, target, via, sender, sequence, version, sent_at, content
          FROM mailbox JOIN message ON message.id = mailbox.message
          WHERE mailbox.account = ? AND mailbox.number > ? ORDER BY mailbox.number LIMIT ?
          """
      ),
      arguments: [account, number, limit]
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
  fileprivate init(_ row: Row) {
    self.init(
      number: row["number"],
      target: MessageTarget(
        kind: row["kind"],
        number: (row["target"] as Int64).number,
        via: (row["via"] as Int64).number
      ),
      sender: (row["sender"] as Int64).number,
      sequence: row["sequence"],
      version: row["version"],
      sentAt: row["sent_at"],
      content: row["content"]
    )
  }
}
