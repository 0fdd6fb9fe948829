// What two friends said to each other.

import GRDB

/// Asks `message` for a thread.
enum HistoryTable {
  /// One message of a thread.
  struct Line: Sendable, Hashable {
    var id: Int64
    var sender: UInt64
    /// Seconds since 1970.
    var sentAt: Int64
    /// A JSON array in the form in which it is received.
    var content: String
  }

  /// A page of messages, oldest first; page 0 is the latest, `pages` is how many there are.
  static func page(
    _ page: Int64,
    of rows: Int64,
    between account: Int64,
    and friend: Int64,
    in database: Database
  ) throws -> (lines: [Line], pages: Int64) {
    let thread =
      "kind = 0 AND (target = :me AND sender = :friend OR target = :friend AND sender = :me)"
    let people: StatementArguments = ["me": account, "friend": friend]
    let count =
      try Int64.fetchOne(
        database,
        sql: "SELECT count(*) FROM message WHERE \(thread)",
        arguments: people
      ) ?? 0
    let lines = try Row.fetchAll(
      database,
      sql: """
        SELECT id, sender, sent_at, content FROM message WHERE \(thread)
        ORDER BY id DESC LIMIT \(rows) OFFSET \(page * rows)
        """,
      arguments: people
    ).map { row in
      Line(
        id: row["id"],
        sender: (row["sender"] as Int64).number,
        sentAt: row["sent_at"],
        content: row["content"]
      )
    }
    return (lines.reversed(), (count + rows - 1) / rows)
  }
}
