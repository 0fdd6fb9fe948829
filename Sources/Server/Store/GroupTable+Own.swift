// What a member decides for itself: card, own name for the group, mask.

import GRDB
import WebQQProtocol

extension GroupTable {
  /// The groups of an account as it sees them, by number.
  static func memberships(
    of account: Int64,
    in database: Database
  ) throws -> [GroupMembership] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT number, name, mark_name, mask FROM chat_group
          JOIN group_member ON chat_group = number WHERE account = ? ORDER BY number
          """
      ),
      arguments: [account]
    ).map {
      GroupMembership(
        number: ($0["number"] as Int64).number,
        name: $0["name"],
        markName: $0["mark_name"],
        mask: $0["mask"]
      )
    }
  }

  /// The card of a member; its gender is that of the account where the card shows none.
  static func card(
    of account: Int64,
    in group: Int64,
    in database: Database
  ) throws -> BusinessCard? {
    try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT card, phone, email, remark, shown_gender, gender FROM group_member
          JOIN account ON number = account WHERE chat_group = ? AND account = ?
          """
      ),
      arguments: [group, account]
    ).map { row in
      let shown: String = row["shown_gender"]
      return BusinessCard(
        name: row["card"],
        phone: row["phone"],
        email: row["email"],
        remark: row["remark"],
        gender: shown.isEmpty ? row["gender"] : shown
      )
    }
  }

  static func setCard(
    _ card: BusinessCard,
    of account: Int64,
    in group: Int64,
    in database: Database
  ) throws {
    try database.execute(
      sql: """
        UPDATE group_member SET card = ?, phone = ?, email = ?, remark = ?, shown_gender = ?
        WHERE chat_group = ? AND account = ?
        """,
      arguments: [card.name, card.phone, card.email, card.remark, card.gender, group, account]
    )
  }

  static func setMarkName(
    _ name: String,
    of account: Int64,
    for group: Int64,
    in database: Database
  ) throws {
    try database.execute(
      sql: "UPDATE group_member SET mark_name = ? WHERE chat_group = ? AND account = ?",
      arguments: [name, group, account]
    )
  }

  /// Changes the mask of one group, or of all groups of the account.
  static func setMask(
    _ mask: Int,
    of account: Int64,
    for group: Int64?,
    in database: Database
  ) throws {
    try database.execute(
      sql: """
        UPDATE group_member SET mask = :mask
        WHERE account = :account AND (:group IS NULL OR chat_group = :group)
        """,
      arguments: ["mask": mask, "account": account, "group": group]
    )
  }
}
