// What the contact list asks about groups.

import GRDB

extension GroupTable {
  /// The groups of an account, by number.
  static func groups(
    of account: Int64,
    in database: Database
  ) throws -> [(number: UInt64, name: String)] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT number, name FROM chat_group JOIN group_member ON chat_group = number
          WHERE account = ? ORDER BY number
          """
      ),
      arguments: [account]
    ).map { (($0["number"] as Int64).number, $0["name"]) }
  }

  /// A group with its members, oldest member first.
  static func details(of group: Int64, in database: Database) throws -> GroupDetails? {
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM chat_group WHERE number = ?"),
      arguments: [group]
    )
    guard let row else { return nil }
    let members = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT member.account, nick, gender, card, is_administrator
          FROM group_member AS member JOIN account ON account.number = member.account
          WHERE chat_group = ? ORDER BY position
          """
      ),
      arguments: [group]
    )
    return GroupDetails(
      number: group.number,
      name: row["name"],
      notice: row["notice"],
      owner: (row["owner"] as Int64).number,
      createdAt: row["created_at"],
      members: members.map { row in
        GroupDetails.Member(
          account: (row["account"] as Int64).number,
          nick: row["nick"],
          gender: row["gender"],
          card: row["card"],
          isAdministrator: row["is_administrator"]
        )
      }
    )
  }
}
