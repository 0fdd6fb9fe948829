// Discussions change.

import GRDB

extension DiscussionTable {
  static func exists(_ discussion: Int64, in database: Database) throws -> Bool {
    try owner(of: discussion, in: database) != nil
  }

  static func owner(of discussion: Int64, in database: Database) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT owner FROM discussion WHERE number = ?"),
      arguments: [discussion]
    )
  }

  /// A number that no discussion has.
  static func freeNumber(_ database: Database) throws -> Int64 {
    var number: Int64
    repeat { number = .random(in: 1 << 28..<1 << 32) } while try exists(number, in: database)
    return number
  }

  static func rename(_ discussion: Int64, to name: String, in database: Database) throws {
    try database.execute(
      sql: "UPDATE discussion SET name = ? WHERE number = ?",
      arguments: [name, discussion]
    )
  }

  static func add(_ accounts: [Int64], to discussion: Int64, in database: Database) throws {
    for account in accounts {
      try database.execute(
        sql: """
          INSERT OR IGNORE INTO discussion_member (discussion, account, position)
          SELECT :number, :account, coalesce(max(position), 0) + 1 FROM discussion_member
          WHERE discussion = :number
          """,
        arguments: ["number": discussion, "account": account]
      )
      if database.changesCount > 0 { try noteChange(of: discussion, in: database) }
    }
  }

  /// The oldest member that is left owns the discussion after its owner; the last one ends it.
  static func remove(_ accounts: [Int64], from discussion: Int64, in database: Database) throws {
    for account in accounts {
      try database.execute(
        sql: "DELETE FROM discussion_member WHERE discussion = ? AND account = ?",
        arguments: [discussion, account]
      )
      if database.changesCount > 0 { try noteChange(of: discussion, in: database) }
    }
    guard let next = try members(of: discussion, in: database).first else {
      return try database.execute(
        sql: "DELETE FROM discussion WHERE number = ?",
        arguments: [discussion]
      )
    }
    guard let owner = try owner(of: discussion, in: database), accounts.contains(owner) else {
      return
    }
    try database.execute(
      sql: "UPDATE discussion SET owner = ? WHERE number = ?",
      arguments: [next, discussion]
    )
  }

  /// Clients ask for the members again when a message comes with another version.
  private static func noteChange(of discussion: Int64, in database: Database) throws {
    try database.execute(
      sql: "UPDATE discussion SET version = version + 1 WHERE number = ?",
      arguments: [discussion]
    )
  }
}
