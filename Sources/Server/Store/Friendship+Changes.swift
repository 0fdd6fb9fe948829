// One side of a list changes.

import GRDB

extension Friendship {
  /// Puts `friend` on the list of `account`; `false` when it is there already.
  ///
  /// A category that the account does not have is the default one.
  static func put(
    _ friend: Int64,
    on account: Int64,
    category: Int,
    markName: String,
    in database: Database
  ) throws -> Bool {
    let isKnown = try FriendCategory.exists(category, of: account, in: database)
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO friendship (account, friend, category, mark_name)
        VALUES (?, ?, ?, ?)
        """,
      arguments: [account, friend, isKnown ? category : 0, markName]
    )
    return database.changesCount > 0
  }

  /// Takes `friend` off the list of `account`; `false` when it was not there.
  static func remove(_ friend: Int64, from account: Int64, in database: Database) throws -> Bool {
    try database.execute(
      sql: "DELETE FROM friendship WHERE account = ? AND friend = ?",
      arguments: [account, friend]
    )
    return database.changesCount > 0
  }

  /// Names a friend; `false` for somebody who is not on the list.
  static func rename(
    _ friend: Int64,
    of account: Int64,
    to markName: String,
    in database: Database
  ) throws -> Bool {
    try database.execute(
      sql: "UPDATE friendship SET mark_name = ? WHERE account = ? AND friend = ?",
      arguments: [markName, account, friend]
    )
    return database.changesCount > 0
  }

  /// Moves a friend; `false` for somebody who is not on the list.
  static func move(
    _ friend: Int64,
    of account: Int64,
    to category: Int,
    in database: Database
  ) throws -> Bool {
    try database.execute(
      sql: "UPDATE friendship SET category = ? WHERE account = ? AND friend = ?",
      arguments: [category, account, friend]
    )
    return database.changesCount > 0
  }

  /// The accounts on the list of `account` that have it on theirs: they see each other.
  static func mutual(of account: Int64, in database: Database) throws -> [Int64] {
    try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT mine.friend FROM friendship AS mine
          JOIN friendship AS theirs
            ON theirs.account = mine.friend AND theirs.friend = mine.account
          WHERE mine.account = ?
          """
      ),
      arguments: [account]
    )
  }
}

extension FriendCategory {
  /// Whether an account has a category; the default one it always has.
  static func exists(_ position: Int, of account: Int64, in database: Database) throws -> Bool {
    if position == 0 { return true }
    return try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT 1 FROM category WHERE account = ? AND position = ?"
      ),
      arguments: [account, position]
    ) != nil
  }
}
