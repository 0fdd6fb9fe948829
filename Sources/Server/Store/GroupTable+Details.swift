// What the contact list asks about groups.

import GRDB

extension GroupTable {
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
      introduction: row["introduction"],
      joinRule: GroupJoinRule(rawValue: row["join_rule"]) ?? .approval,
      groupClass: row["class"],
      level: row["level"],
      capacity: row["capacity"],
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
