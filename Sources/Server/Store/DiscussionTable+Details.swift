// What the contact list asks about discussions.

import GRDB

extension DiscussionTable {
  /// The discussions of an account, by number.
  static func discussions(
    of account: Int64,
    in database: Database
  ) throws -> [(number: UInt64, name: String)] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT number, name FROM discussion JOIN discussion_member ON discussion = number
          WHERE account = ? ORDER BY number
          """
      ),
      arguments: [account]
    ).map { (($0["number"] as Int64).number, $0["name"]) }
  }

  /// A discussion with its members, the owner first.
  static func details(of discussion: Int64, in database: Database) throws -> DiscussionDetails? {
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM discussion WHERE number = ?"),
      arguments: [discussion]
    )
    guard let row else { return nil }
    let members = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT member.account, nick FROM discussion_member AS member
          JOIN account ON account.number = member.account
          WHERE discussion = ? ORDER BY position
          """
      ),
      arguments: [discussion]
    )
    return DiscussionDetails(
      name: row["name"],
      owner: (row["owner"] as Int64).number,
      version: row["version"],
      members: members.map { row in
        DiscussionDetails.Member(account: (row["account"] as Int64).number, nick: row["nick"])
      }
    )
  }
}
