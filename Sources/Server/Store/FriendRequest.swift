// Who waits for whose answer.

import GRDB

/// A row of `friend_request`: `requester` asks to be a friend of `account`.
struct FriendRequest: Sendable, Hashable {
  var account: Int64
  var requester: Int64
  var message: String
  /// Where the requester wants to have the other.
  var category: Int
  var markName: String

  /// Keeps a request; `false` when the same one waits already.
  func insert(into database: Database) throws -> Bool {
    try database.execute(
      sql: """
        INSERT INTO friend_request (account, requester, message, category, mark_name)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET message = excluded.message, category = excluded.category,
          mark_name = excluded.mark_name
        WHERE (message, category, mark_name)
          <> (excluded.message, excluded.category, excluded.mark_name)
        """,
      arguments: [account, requester, message, category, markName]
    )
    return database.changesCount > 0
  }

  /// Takes a request out; `nil` when there is none.
  static func take(
    of requester: Int64,
    from account: Int64,
    in database: Database
  ) throws -> FriendRequest? {
    try Row.fetchOne(
      database,
      sql: "DELETE FROM friend_request WHERE account = ? AND requester = ? RETURNING *",
      arguments: [account, requester]
    ).map {
      FriendRequest(
        account: $0["account"],
        requester: $0["requester"],
        message: $0["message"],
        category: $0["category"],
        markName: $0["mark_name"]
      )
    }
  }
}
