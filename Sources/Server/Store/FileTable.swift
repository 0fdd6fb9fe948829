import Foundation
import GRDB

/// Questions and changes to `file` and `file_share`.
struct FileTable {
  let database: Database
  /// Seconds since 1970.
  let time: Int64

  /// How much an account has here, and how many files it sent within a day.
  func usage(of account: UInt64) throws -> (size: UInt64, today: Int) {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT COALESCE(SUM(size), 0) AS size, COUNT(*) FILTER (WHERE created_at > ?) AS today
        FROM file WHERE owner = ? AND expires_at > ?
        """,
      arguments: [time - 86_400, account.stored, time]
    )
    return ((row?["size"] as Int64?)?.number ?? 0, row?["today"] ?? 0)
  }

  /// Remembers a file whose bytes are on disk.
  func insert(
    _ kind: StoredFile.Kind,
    owner: UInt64,
    path: String,
    name: String,
    digest: [UInt8],
    size: UInt64,
    life: Int64
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO file (owner, kind, path, name, digest, size, created_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        owner.stored, kind.rawValue, path, name, Data(digest), size.stored, time, time + life,
      ]
    )
  }

  /// A file that is not over, by what its owner calls it.
  func file(path: String) throws -> StoredFile? {
    try one("SELECT * FROM file WHERE path = ? AND expires_at > ?", [path, time])
  }

  func file(id: Int64) throws -> StoredFile? {
    try one("SELECT * FROM file WHERE id = ? AND expires_at > ?", [id, time])
  }

  /// A custom face, by the name that its owner was given.
  func face(_ name: String, of account: UInt64) throws -> StoredFile? {
    try one(
      """
      SELECT * FROM file WHERE owner = ? AND kind = ? AND name = ? COLLATE NOCASE
      AND expires_at > ?
      """,
      [account.stored, StoredFile.Kind.face.rawValue, name, time]
    )
  }

  /// Calls a file by the name that it was sent under.
  func rename(_ file: StoredFile, to name: String) throws {
    try database.execute(sql: "UPDATE file SET name = ? WHERE id = ?", arguments: [name, file.id])
  }

  /// Keeps a file for longer, as it was sent again.
  func prolong(_ file: StoredFile, by life: Int64) throws {
    try database.execute(
      sql: "UPDATE file SET expires_at = MAX(expires_at, ?) WHERE id = ?",
      arguments: [time + life, file.id]
    )
  }

  /// Lets a target fetch a file; returns the number of the share, an old one where there is one.
  func share(_ file: StoredFile, with target: MessageTarget) throws -> Int64 {
    try Int64.fetchOne(
      database,
      sql: """
        INSERT INTO file_share (file, kind, target, via) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET target = excluded.target RETURNING id
        """,
      arguments: [file.id, target.kind, target.number.stored, target.via.stored]
    ) ?? 0
  }

  /// A file that was shared, and with whom.
  func shared(_ share: Int64) throws -> (file: StoredFile, target: MessageTarget)? {
    guard
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT file.*, file_share.kind AS share_kind, target, via FROM file_share
          JOIN file ON file.id = file_share.file WHERE file_share.id = ? AND expires_at > ?
          """,
        arguments: [share, time]
      )
    else { return nil }
    let target = MessageTarget(
      kind: row["share_kind"],
      number: (row["target"] as Int64).number,
      via: (row["via"] as Int64).number
    )
    return (StoredFile(row), target)
  }

  /// A file of a kind that one person sent to another, the latest of several.
  func received(
    _ kind: StoredFile.Kind,
    by account: UInt64,
    from sender: UInt64,
    name: String
  ) throws -> (share: Int64, file: StoredFile)? {
    guard
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT file.*, file_share.id AS share FROM file_share
          JOIN file ON file.id = file_share.file
          WHERE target = ? AND file_share.kind NOT IN (1, 2) AND owner = ? AND file.kind = ?
          AND name = ? COLLATE NOCASE AND expires_at > ? ORDER BY file_share.id DESC
          """,
        arguments: [account.stored, sender.stored, kind.rawValue, name, time]
      )
    else { return nil }
    return (row["share"], StoredFile(row))
  }

  /// Whether a file was sent to a person.
  func isShared(_ file: StoredFile, with account: UInt64) throws -> Bool {
    try Row.fetchOne(
      database,
      sql: "SELECT 1 FROM file_share WHERE file = ? AND target = ? AND kind NOT IN (1, 2)",
      arguments: [file.id, account.stored]
    ) != nil
  }

  /// Notes that a file was taken; `false` when that was known.
  func take(_ share: Int64) throws -> Bool {
    try database.execute(
      sql: "UPDATE file_share SET is_taken = 1 WHERE id = ? AND is_taken = 0",
      arguments: [share]
    )
    return database.changesCount > 0
  }

  /// Takes a share back; the file goes when it was the last.
  func drop(_ share: Int64) throws {
    let file = try Int64.fetchOne(
      database,
      sql: "DELETE FROM file_share WHERE id = ? RETURNING file",
      arguments: [share]
    )
    try database.execute(
      sql: """
        DELETE FROM file WHERE id = ?
        AND NOT EXISTS (SELECT 1 FROM file_share WHERE file = file.id)
        """,
      arguments: [file]
    )
  }

  /// Forgets what is over, and tells which bytes are still needed.
  func sweep() throws -> Set<[UInt8]> {
    try database.execute(sql: "DELETE FROM file WHERE expires_at <= ?", arguments: [time])
    let rows = try Data.fetchAll(database, sql: "SELECT DISTINCT digest FROM file")
    return Set(rows.map { Array($0) })
  }

  private func one(_ sql: String, _ arguments: StatementArguments) throws -> StoredFile? {
    try Row.fetchOne(database, sql: sql, arguments: arguments).map(StoredFile.init)
  }
}
