// Who waits to be let into a group.

import GRDB

/// Questions and changes to `group_request`.
enum GroupRequestTable {
  /// Notes a request; `false` when the account waits already.
  static func add(
    _ account: Int64,
    to group: Int64,
    message: String,
    at time: Int64,
    in database: Database
  ) throws -> Bool {
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO group_request (chat_group, account, message, asked_at)
        VALUES (?, ?, ?, ?)
        """,
      arguments: [group, account, message, time]
    )
    return database.changesCount > 0
  }

  /// Takes a request out; `false` when there was none.
  static func remove(_ account: Int64, from group: Int64, in database: Database) throws -> Bool {
    try database.execute(
      sql: "DELETE FROM group_request WHERE chat_group = ? AND account = ?",
      arguments: [group, account]
    )
    return database.changesCount > 0
  }
}
