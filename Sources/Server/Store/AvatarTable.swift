// Pictures of accounts and groups.

import Foundation
import GRDB

/// Questions and changes to `avatar`.
enum AvatarTable {
  /// Whose picture.
  enum Owner: Hashable, Sendable {
    case account(UInt64)
    case group(UInt64)

    var number: UInt64 {
      switch self {
      case .account(let number), .group(let number): number
      }
    }

    fileprivate var columns: (kind: Int, number: Int64) {
      switch self {
      case .account(let number): (0, number.stored)
      case .group(let number): (1, number.stored)
      }
    }
  }

  static func set(_ picture: [UInt8], of owner: Owner, in database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO avatar (kind, owner, picture) VALUES (?, ?, ?)",
      arguments: [owner.columns.kind, owner.columns.number, Data(picture)]
    )
  }

  static func remove(_ owner: Owner, in database: Database) throws {
    try database.execute(
      sql: "DELETE FROM avatar WHERE kind = ? AND owner = ?",
      arguments: [owner.columns.kind, owner.columns.number]
    )
  }

  static func picture(of owner: Owner, in database: Database) throws -> [UInt8]? {
    try Data.fetchOne(
      database.cachedStatement(sql: "SELECT picture FROM avatar WHERE kind = ? AND owner = ?"),
      arguments: [owner.columns.kind, owner.columns.number]
    ).map { [UInt8]($0) }
  }
}
