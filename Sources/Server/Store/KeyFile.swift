// The key under which passwords are sealed.

import Cryptography
import Glibc

/// A file of 32 random bytes beside the database, mode 0600.
struct KeyFile {
  let path: String

  /// Reads the key; makes one where there is none and `mayCreate` says that none is in use.
  /// - Throws: `ServerError` for a key that is missing, of the wrong length or unreadable.
  func load(mayCreate: Bool) throws -> SealingKey {
    if let bytes = try read() { return try key(bytes) }
    guard mayCreate else { throw ServerError.keyMissing(path: path) }
    try create(SealingKey())
    guard let bytes = try read() else { throw ServerError.keyMissing(path: path) }
    return try key(bytes)
  }

  private func key(_ bytes: [UInt8]) throws -> SealingKey {
    guard let key = SealingKey(bytes: bytes) else {
      throw ServerError.keyUnusable(path: path, reason: "it does not have 32 bytes; restore a copy")
    }
    return key
  }

  private func read() throws -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw ServerError.keyUnusable(path: path, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    try refuseIfOpenToOthers(descriptor)
    var buffer = [UInt8](repeating: 0, count: SealingKey.byteCount + 1)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    return Array(buffer[..<max(0, count)])
  }

  /// A key that others can read protects nothing; said before it is used.
  private func refuseIfOpenToOthers(_ descriptor: Int32) throws {
    var info = stat()
    guard fstat(descriptor, &info) == 0, info.st_mode & 0o077 != 0 else { return }
    throw ServerError.keyUnusable(
      path: path,
      reason: "others may read or change it; run chmod 600 on it"
    )
  }

  /// Written aside and linked into place, so that of two programs that start at once one wins whole.
  private func create(_ key: SealingKey) throws {
    let name = "\(path).\(Hex.lower(Random.bytes(8)))"
    let descriptor = open(name, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw DataDirectory.failure(path) }
    defer {
      close(descriptor)
      unlink(name)
    }
    guard write(descriptor, key.bytes, key.bytes.count) == key.bytes.count,
      fsync(descriptor) == 0
    else { throw DataDirectory.failure(path) }
    guard link(name, path) == 0 || errno == EEXIST else { throw DataDirectory.failure(path) }
  }
}
