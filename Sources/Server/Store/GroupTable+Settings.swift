// What the owner of a group decides for all.

import GRDB

extension GroupTable {
  /// A change that `set` can make.
  enum Setting: Sendable {
    case name(String)
    case notice(String)
    case introduction(String)
    case joinRule(GroupJoinRule)
    case level(Int)
    case capacity(Int)
  }

  static func set(_ setting: Setting, of group: Int64, in database: Database) throws {
    let (column, value): (String, any DatabaseValueConvertible) =
      switch setting {
      case .name(let name): ("name", name)
      case .notice(let notice): ("notice", notice)
      case .introduction(let text): ("introduction", text)
      case .joinRule(let rule): ("join_rule", rule.rawValue)
      case .level(let level): ("level", level)
      case .capacity(let capacity): ("capacity", capacity)
      }
    try database.execute(
      sql: "UPDATE chat_group SET \(column) = ? WHERE number = ?",
      arguments: [value, group]
    )
  }
}
