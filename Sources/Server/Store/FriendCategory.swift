// The named parts of a list.

import GRDB

/// A row of `category`.
///
/// Position 0 is the default category and has no row.
struct FriendCategory: Sendable, Hashable {
  var position: Int
  var name: String

  /// Where a category stands; it is added at the end where the account has none of the name.
  static func position(of name: String, account: Int64, in database: Database) throws -> Int {
    let found = try Int.fetchOne(
      database,
      sql: "SELECT position FROM category WHERE account = ? AND name = ?",
      arguments: [account, name]
    )
    if let found { return found }
    let next =
      try Int.fetchOne(
        database,
        sql: "SELECT coalesce(max(position), 0) + 1 FROM category WHERE account = ?",
        arguments: [account]
      ) ?? 1
    try database.execute(
      sql: "INSERT INTO category (account, position, name) VALUES (?, ?, ?)",
      arguments: [account, next, name]
    )
    return next
  }

  /// The categories of an account, in display order.
  static func all(of account: Int64, in database: Database) throws -> [FriendCategory] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT position, name FROM category WHERE account = ? ORDER BY position"
      ),
      arguments: [account]
    ).map { FriendCategory(position: $0["position"], name: $0["name"]) }
  }
}
