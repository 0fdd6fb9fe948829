// The table of temporary numbers.

import GRDB

extension Store {
  /// The numbers that a session has given out.
  func aliases(of session: SessionID, owner: UInt64) async throws -> AliasBook {
    try await read { try Self.book(of: session, owner: owner, in: $0) }
  }

  /// Gives numbers to targets that have none yet; on disk before anybody sees them.
  func addAliases(
    for targets: Set<AliasTarget>,
    of session: SessionID,
    owner: UInt64
  ) async throws -> AliasBook {
    try await write { database in
      var generator = SystemGenerator()
      let statement = try database.cachedStatement(
        sql: "INSERT OR IGNORE INTO alias (session, value, kind, target) VALUES (?, ?, ?, ?)"
      )
      var book = try Self.book(of: session, owner: owner, in: database)
      for target in targets {
        // A number that the session uses already is ignored by the table: try another.
        while !book.has(target) {
          let value = UInt64.random(in: 1 << 28..<1 << 32, using: &generator)
          guard value != owner else { continue }
          try statement.execute(arguments: [
            session.rawValue, value.stored, target.kind, target.number.stored,
          ])
          if database.changesCount > 0 { book.add(value, for: target) }
        }
      }
      return book
    }
  }

  private static func book(
    of session: SessionID,
    owner: UInt64,
    in database: Database
  ) throws -> AliasBook {
    var book = AliasBook(owner: owner)
    let rows = try Row.fetchCursor(
      database.cachedStatement(sql: "SELECT value, kind, target FROM alias WHERE session = ?"),
      arguments: [session.rawValue]
    )
    while let row = try rows.next() {
      let target = AliasTarget(kind: row["kind"], number: (row["target"] as Int64).number)
      book.add((row["value"] as Int64).number, for: target)
    }
    return book
  }
}

extension AliasTarget {
  fileprivate var kind: Int {
    switch self {
    case .person: 0
    case .gid: 1
    case .code: 2
    }
  }

  fileprivate var number: UInt64 {
    switch self {
    case .person(let number), .gid(let number), .code(let number): number
    }
  }

  fileprivate init(kind: Int, number: UInt64) {
    self =
      switch kind {
      case 1: .gid(number)
      case 2: .code(number)
      default: .person(number)
      }
  }
}
