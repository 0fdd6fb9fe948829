// Discussions and their members.

import GRDB

/// Questions and changes to `discussion` and `discussion_member`.
enum DiscussionTable {
  static func create(
    _ number: Int64,
    name: String,
    owner: Int64,
    members: [Int64],
    in database: Database
  ) throws {
    let found = try Row.fetchOne(
      database,
      sql: "SELECT 1 FROM discussion WHERE number = ?",
      arguments: [number]
    )
    guard found == nil else { throw AdministrationError.discussionExists(number.number) }
    try database.execute(
      sql: "INSERT INTO discussion (number, name, owner) VALUES (?, ?, ?)",
      arguments: [number, name, owner]
    )
    for (position, account) in members.enumerated() {
      try AccountRecord.require(account, in: database)
      try database.execute(
        sql: """
          INSERT OR IGNORE INTO discussion_member (discussion, account, position)
          VALUES (?, ?, ?)
          """,
        arguments: [number, account, position]
      )
    }
  }

  static func summaries(_ database: Database) throws -> [DiscussionSummary] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT number, name,
          (SELECT count(*) FROM discussion_member WHERE discussion = number) AS members
        FROM discussion ORDER BY number
        """
    ).map {
      DiscussionSummary(
        number: ($0["number"] as Int64).number,
        name: $0["name"],
        memberCount: $0["members"]
      )
    }
  }

  static func isMember(
    _ account: Int64,
    of discussion: Int64,
    in database: Database
  ) throws -> Bool {
    try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT 1 FROM discussion_member WHERE discussion = ? AND account = ?"
      ),
      arguments: [discussion, account]
    ) != nil
  }

  /// Counts one more message of a discussion.
  static func nextSequence(
    of discussion: Int64,
    in database: Database
  ) throws -> (sequence: Int64, version: Int64) {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          UPDATE discussion SET sequence = sequence + 1 WHERE number = ?
          RETURNING sequence, version
          """
      ),
      arguments: [discussion]
    )
    return (row?["sequence"] ?? 0, row?["version"] ?? 0)
  }

  /// The accounts in a discussion, the owner first.
  static func members(of discussion: Int64, in database: Database) throws -> [Int64] {
    try Int64.fetchAll(
      database.cachedStatement(
        sql: "SELECT account FROM discussion_member WHERE discussion = ? ORDER BY position"
      ),
      arguments: [discussion]
    )
  }
}
