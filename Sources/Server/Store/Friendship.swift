// Who is on whose list.

import GRDB

/// A row of `friendship`: `friend` is on the list of `account`.
struct Friendship: Sendable, Hashable {
  var friend: Int64
  /// 0 is the default category.
  var category: Int
  /// Empty when the owner of the list gave none.
  var markName: String
  var nick: String

  /// Puts two accounts on each other's lists.
  static func add(
    _ account: Int64,
    _ friend: Int64,
    category: String?,
    markName: String?,
    in database: Database
  ) throws {
    try AccountRecord.require(account, in: database)
    try AccountRecord.require(friend, in: database)
    try insert(account, friend, in: database)
    try insert(friend, account, in: database)
    if let category {
      let position = try FriendCategory.position(of: category, account: account, in: database)
      try database.execute(
        sql: "UPDATE friendship SET category = ? WHERE account = ? AND friend = ?",
        arguments: [position, account, friend]
      )
    }
    if let markName {
      try database.execute(
        sql: "UPDATE friendship SET mark_name = ? WHERE account = ? AND friend = ?",
        arguments: [markName, account, friend]
      )
    }
  }

  private static func insert(_ account: Int64, _ friend: Int64, in database: Database) throws {
    try database.execute(
      sql: "INSERT OR IGNORE INTO friendship (account, friend) VALUES (?, ?)",
      arguments: [account, friend]
    )
  }

  /// The list of an account, by number.
  static func all(of account: Int64, in database: Database) throws -> [Friendship] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT friend, category, mark_name, nick FROM friendship
          JOIN account ON account.number = friend WHERE friendship.account = ? ORDER BY friend
          """
      ),
      arguments: [account]
    ).map {
      Friendship(
        friend: $0["friend"],
        category: $0["category"],
        markName: $0["mark_name"],
        nick: $0["nick"]
      )
    }
  }

  /// Whether `friend` is on the list of `account`.
  static func exists(_ account: Int64, _ friend: Int64, in database: Database) throws -> Bool {
    try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT 1 FROM friendship WHERE account = ? AND friend = ?"
      ),
      arguments: [account, friend]
    ) != nil
  }

  /// The numbers on the list of an account.
  static func numbers(of account: Int64, in database: Database) throws -> [Int64] {
    try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT friend FROM friendship WHERE account = ?"),
      arguments: [account]
    )
  }
}
