import Chat
import Logging
import WebQQProtocol

/// The files of a server: who may leave how much, and what becomes of it.
struct FileKeeper: Sendable {
  let directory: FileDirectory
  let rules: FileRules
  let store: Store
  let clock: ServerClock
  let logger: Logger

  /// What is swept away must have been there for so long, in seconds.
  private static let grace: Int64 = 3_600

  private var time: Int64 { clock.now().seconds }

  /// What an account may leave now.
  /// - Throws: `Refusal` when it may leave none at all.
  func permit(
    _ session: SessionRecord,
    _ name: String,
    atMost maximum: UInt64 = .max
  ) async throws -> UploadPermit {
    let account = session.account
    let time = time
    let usage = try await store.read { try FileTable(database: $0, time: time).usage(of: account) }
    guard usage.today < rules.dailyCount else { throw Refusal(.fileDailyLimit) }
    guard usage.size < rules.quota else { throw Refusal(.fileQuota) }
    let room = rules.quota - usage.size
    let limit = min(rules.maximumSize, maximum)
    return UploadPermit(
      session: session,
      name: name,
      limit: min(limit, room),
      isShortOfRoom: room < limit
    )
  }

  /// Keeps a file that has arrived; returns its row.
  func keep(
    _ spool: SpoolFile,
    as kind: StoredFile.Kind,
    named name: String,
    of owner: UInt64
  ) async throws -> StoredFile? {
    let (time, size) = (time, spool.size)
    let digest = try await directory.keep(spool)
    let path = "/" + Token.uuid()
    let life = kind == .offline ? FileLimits.offlineDays * 86_400 : FileRules.pictureLife
    return try await store.write { database in
      let table = FileTable(database: database, time: time)
      try table.insert(
        kind,
        owner: owner,
        path: path,
        name: name,
        digest: digest,
        size: size,
        life: life
      )
      return try table.file(path: path)
    }
  }

  /// Asks the table as it stands now.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (FileTable) throws -> Value
  ) async throws -> Value {
    let time = time
    return try await store.read { try body(FileTable(database: $0, time: time)) }
  }

  /// Changes the table.
  func write<Value: Sendable>(
    _ body: @escaping @Sendable (FileTable) throws -> Value
  ) async throws -> Value {
    let time = time
    return try await store.write { try body(FileTable(database: $0, time: time)) }
  }

  /// The answer that brings a file.
  func response(
    _ file: StoredFile,
    from offset: UInt64 = 0,
    type: String = "application/octet-stream",
    onEnd: (@Sendable (Bool) async -> Void)? = nil
  ) -> ServerResponse {
    .file(
      ResponseFile(
        path: directory.path(of: file.digest),
        offset: min(offset, file.size),
        size: file.size,
        onEnd: onEnd
      ),
      type: type
    )
  }

  /// Removes what is over and the bytes that nobody needs any more.
  func sweep() async {
    let before = time - Self.grace
    do {
      let needed = try await write { try $0.sweep() }
      for digest in directory.digests(before: before) where !needed.contains(digest) {
        directory.remove(digest)
      }
    } catch {
      logger.error("files could not be swept: \(error)")
    }
  }

  /// Sweeps every hour until it is cancelled.
  func sweepForever() async {
    while !Task.isCancelled {
      await sweep()
      // Only cancelling ends the sleep early.
      try? await clock.sleep(.seconds(Self.grace))
    }
  }
}

extension Token {
  /// A random identifier as the real service wrote them; 122 random bits.
  static func uuid() -> String {
    var digits = Array(hex(bytes: 16))
    digits[12] = "4"
    digits[16] = "8"
    let parts = [digits[0..<8], digits[8..<12], digits[12..<16], digits[16..<20], digits[20..<32]]
    return parts.map { String($0) }.joined(separator: "-")
  }
}
