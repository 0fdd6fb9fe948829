// Groups that can be found and joined.

import GRDB

extension GroupTable {
  /// The group of a number; a group that nobody may join is not found.
  static func found(
    number: Int64,
    in database: Database
  ) throws -> [(number: UInt64, name: String)] {
    try groups(
      "number = ? AND join_rule <> ?",
      [number, GroupJoinRule.nobody.rawValue],
      in: database
    )
  }

  /// The groups with a text in their names, by number.
  static func found(
    words: String,
    limit: Int,
    offset: Int,
    in database: Database
  ) throws -> [(number: UInt64, name: String)] {
    try groups(
      "instr(lower(name), lower(?)) > 0 AND join_rule <> ?",
      [words, GroupJoinRule.nobody.rawValue],
      "LIMIT \(limit) OFFSET \(offset)",
      in: database
    )
  }

  private static func groups(
    _ condition: String,
    _ arguments: StatementArguments,
    _ page: String = "",
    in database: Database
  ) throws -> [(number: UInt64, name: String)] {
    try Row.fetchAll(
      database,
      sql: "SELECT number, name FROM chat_group WHERE \(condition) ORDER BY number \(page)",
      arguments: arguments
    ).map { (($0["number"] as Int64).number, $0["name"]) }
  }
}
