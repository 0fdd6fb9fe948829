// Letters that a command put in while the server runs.

import GRDB

/// Questions and changes to `outside_mail`.
enum OutsideMail {
  /// Notes letters for the server to find.
  static func note(
    _ letters: [(account: UInt64, letter: Letter)],
    in database: Database
  ) throws {
    for (account, letter) in letters {
      try database.execute(
        sql: "INSERT OR REPLACE INTO outside_mail (account, number) VALUES (?, ?)",
        arguments: [account.stored, letter.number]
      )
    }
  }

  /// The accounts with such letters, and the number of the last one.
  static func all(_ database: Database) throws -> [UInt64: Int64] {
    try Row.fetchAll(
      database.cachedStatement(sql: "SELECT account, number FROM outside_mail")
    ).reduce(into: [:]) { $0[($1["account"] as Int64).number] = $1["number"] }
  }

  /// Forgets what was found; a letter noted since stays.
  static func forget(_ found: [UInt64: Int64], in database: Database) throws {
    for (account, number) in found {
      try database.execute(
        sql: "DELETE FROM outside_mail WHERE account = ? AND number <= ?",
        arguments: [account.stored, number]
      )
    }
  }
}
