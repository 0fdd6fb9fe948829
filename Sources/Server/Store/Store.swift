// The database: the only part of the server that keeps anything.

import Cryptography
import GRDB
import Glibc

/// Accounts, relations, messages and sessions in one SQLite file.
///
/// Nothing is cached: every question is asked of the file, so that what another process changes is
/// seen at once. Reads run beside the one writer (WAL). A commit is on disk when it returns
/// (`synchronous=FULL`).
///
/// One store is used either by commands, which block, or by tasks, which must not: GRDB's queues
/// and Swift's tasks share one small pool of threads on Linux, and tasks that block on a queue
/// whose work waits for a thread block for ever.
final class Store: Sendable {
  let directory: DataDirectory
  /// Seals what is kept of passwords.
  let sealingKey: SealingKey
  /// The writer's view of what other processes have changed; see `post`.
  let dataVersion = DataVersion()
  private let pool: DatabasePool

  /// Opens the database of a folder, makes one where there is none, and brings an older one up.
  /// - Throws: `ServerError`; a database of a newer schema is not touched.
  init(_ directory: DataDirectory) throws {
    self.directory = directory
    let path = directory.databasePath
    (pool, sealingKey) = try Self.translatingErrors(path) {
      try Self.refuseNewerSchema(path)
      var configuration = Configuration()
      configuration.busyMode = .timeout(5)
      let pool = try DatabasePool(path: path, configuration: configuration)
      // The pool itself sets NORMAL, and only after the configuration has had its say.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      try pool.write { try Schema.migrate($0) }
      let isNew = try pool.read { try Row.fetchOne($0, sql: "SELECT 1 FROM account") == nil }
      return (pool, try KeyFile(path: directory.keyPath).load(mayCreate: isNew))
    }
  }

  /// Asks the database as it stands now.
  ///
  /// A read takes some microseconds and a connection of its own, so it is done where it is asked
  /// for, off any actor; to wait for a queue would cost more.
  @concurrent
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    try readBlocking(body)
  }

  /// Changes the database in one transaction, on disk when this returns.
  func write<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    do { return try await pool.write(body) } catch { throw Self.translated(error, path) }
  }

  /// As `read`, for commands that have nothing else to do meanwhile.
  func readBlocking<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try Self.translatingErrors(path) { try pool.read(body) }
  }

  /// As `write`, for commands that have nothing else to do meanwhile.
  func writeBlocking<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try Self.translatingErrors(path) { try pool.write(body) }
  }

  private var path: String { directory.databasePath }

  /// Looks through a read-only connection, which cannot change the file.
  private static func refuseNewerSchema(_ path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    let found = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    try queue.close()
    guard found <= Schema.version else {
      throw ServerError.newerSchema(path: path, found: found, known: Schema.version)
    }
  }

  private static func translatingErrors<Value>(
    _ path: String,
    _ body: () throws -> Value
  ) throws -> Value {
    do { return try body() } catch { throw translated(error, path) }
  }

  private static func translated(_ error: any Error, _ path: String) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    return switch error.resultCode {
    case .SQLITE_FULL: ServerError.diskFull(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: ServerError.readOnly(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: ServerError.databaseBusy(path: path)
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: ServerError.notADatabase(path: path)
    default: failure(path, error.message ?? "unknown reason")
    }
  }

  /// SQLite reports a full or read-only disk as a plain failure where a side file is the first
  /// to notice.
  private static func failure(_ path: String, _ reason: String) -> ServerError {
    var disk = statvfs()
    guard statvfs(path, &disk) == 0 else {
      return .databaseFailed(path: path, reason: reason)
    }
    if disk.f_bavail == 0 { return .diskFull(path: path) }
    if disk.f_flag & UInt(ST_RDONLY) != 0 { return .readOnly(path: path) }
    return .databaseFailed(path: path, reason: reason)
  }
}
