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
}
