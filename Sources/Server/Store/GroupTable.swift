// Groups and their members.

import GRDB

/// Questions and changes to `chat_group` and `group_member`.
enum GroupTable {
  static func create(
    _ number: Int64,
    name: String,
    owner: Int64,
    notice: String,
    at time: Int64,
    in database: Database
  ) throws {
    try AccountRecord.require(owner, in: database)
    guard try !exists(number, in: database) else {
      throw AdministrationError.groupExists(number.number)
    }
    try database.execute(
      sql: """
        INSERT INTO chat_group (number, name, notice, owner, created_at) VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [number, name, notice, owner, time]
    )
    try join(number, account: owner, card: "", isAdministrator: false, in: database)
  }

  static func join(
    _ group: Int64,
    account: Int64,
    card: String,
    isAdministrator: Bool,
    in database: Database
  ) throws {
    guard try exists(group, in: database) else {
      throw AdministrationError.noSuchGroup(group.number)
    }
    try AccountRecord.require(account, in: database)
    guard try !isMember(account, of: group, in: database) else {
      throw AdministrationError.alreadyMember(account: account.number, group: group.number)
    }
    try database.execute(
      sql: """
        INSERT INTO group_member (chat_group, account, position, card, is_administrator)
        SELECT ?, ?, coalesce(max(position), 0) + 1, ?, ? FROM group_member WHERE chat_group = ?
        """,
      arguments: [group, account, card, isAdministrator, group]
    )
  }

  static func summaries(_ database: Database) throws -> [GroupSummary] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT number, name, owner,
          (SELECT count(*) FROM group_member WHERE chat_group = number) AS members
        FROM chat_group ORDER BY number
        """
    ).map {
      GroupSummary(
        number: ($0["number"] as Int64).number,
        name: $0["name"],
        owner: ($0["owner"] as Int64).number,
        memberCount: $0["members"]
      )
    }
  }

  /// Gives the groups of an account to their oldest other member; ends groups without one.
  static func handOver(from account: Int64, in database: Database) throws {
    try database.execute(
      sql: """
        UPDATE chat_group SET owner = coalesce(
          (SELECT account FROM group_member
            WHERE chat_group = chat_group.number AND account <> :gone ORDER BY position LIMIT 1),
          owner)
        WHERE owner = :gone
        """,
      arguments: ["gone": account]
    )
    try database.execute(sql: "DELETE FROM chat_group WHERE owner = ?", arguments: [account])
  }

  static func exists(_ group: Int64, in database: Database) throws -> Bool {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT 1 FROM chat_group WHERE number = ?"),
      arguments: [group]
    ) != nil
  }

  static func isMember(_ account: Int64, of group: Int64, in database: Database) throws -> Bool {
    try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT 1 FROM group_member WHERE chat_group = ? AND account = ?"
      ),
      arguments: [group, account]
    ) != nil
  }

  /// Counts one more message of a group.
  static func nextSequence(of group: Int64, in database: Database) throws -> Int64 {
    try Int64.fetchOne(
      database.cachedStatement(
        sql: "UPDATE chat_group SET sequence = sequence + 1 WHERE number = ? RETURNING sequence"
      ),
      arguments: [group]
    ) ?? 0
  }

  /// The accounts in a group, oldest member first.
  static func members(of group: Int64, in database: Database) throws -> [Int64] {
    try Int64.fetchAll(
      database.cachedStatement(
        sql: "SELECT account FROM group_member WHERE chat_group = ? ORDER BY position"
      ),
      arguments: [group]
    )
  }
}
