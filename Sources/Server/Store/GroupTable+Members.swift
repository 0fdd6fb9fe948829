// Who may do what in a group, and who leaves it.

import GRDB

extension GroupTable {
  /// `nil` for somebody who is not in the group.
  static func role(
    of account: Int64,
    in group: Int64,
    in database: Database
  ) throws -> GroupRole? {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT owner = account AS owns, is_administrator FROM group_member
          JOIN chat_group ON number = chat_group WHERE chat_group = ? AND account = ?
          """
      ),
      arguments: [group, account]
    )
    guard let row else { return nil }
    if row["owns"] { return .owner }
    return row["is_administrator"] ? .administrator : .member
  }

  /// The owner and the administrators, oldest member first.
  static func deciders(of group: Int64, in database: Database) throws -> [Int64] {
    try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT account FROM group_member JOIN chat_group ON number = chat_group
          WHERE chat_group = ? AND (is_administrator OR owner = account) ORDER BY position
          """
      ),
      arguments: [group]
    )
  }

  /// Who gets the messages of a group: all members but those who block them.
  static func readers(of group: Int64, in database: Database) throws -> [Int64] {
    try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT account FROM group_member WHERE chat_group = ? AND mask <> 2 ORDER BY position
          """
      ),
      arguments: [group]
    )
  }

  static func owner(of group: Int64, in database: Database) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT owner FROM chat_group WHERE number = ?"),
      arguments: [group]
    )
  }

  static func remove(_ account: Int64, from group: Int64, in database: Database) throws {
    try database.execute(
      sql: "DELETE FROM group_member WHERE chat_group = ? AND account = ?",
      arguments: [group, account]
    )
  }

  static func dissolve(_ group: Int64, in database: Database) throws {
    try database.execute(sql: "DELETE FROM chat_group WHERE number = ?", arguments: [group])
  }

  static func setAdministrator(
    _ isAdministrator: Bool,
    _ account: Int64,
    of group: Int64,
    in database: Database
  ) throws {
    try database.execute(
      sql: """
        UPDATE group_member SET is_administrator = ? WHERE chat_group = ? AND account = ?
        """,
      arguments: [isAdministrator, group, account]
    )
  }

  /// The new owner is no administrator besides.
  static func setOwner(_ account: Int64, of group: Int64, in database: Database) throws {
    try setAdministrator(false, account, of: group, in: database)
    try database.execute(
      sql: "UPDATE chat_group SET owner = ? WHERE number = ?",
      arguments: [account, group]
    )
  }

  /// Whether one more would be too many.
  static func isFull(_ group: Int64, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT (SELECT count(*) FROM group_member WHERE chat_group = number) >= capacity
          FROM chat_group WHERE number = ?
          """
      ),
      arguments: [group]
    ) ?? true
  }
}
