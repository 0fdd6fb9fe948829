// One server to a data directory.

import Glibc

/// Held while a server runs.
///
/// The kernel lets go of it when the process ends, however it ends.
final class DirectoryLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock of a data directory.
  /// - Throws: `ServerError.alreadyServed` when another server has it.
  init(_ directory: DataDirectory) throws {
    descriptor = open(directory.lockPath, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw DataDirectory.failure(directory.lockPath) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw ServerError.alreadyServed(path: directory.path)
    }
  }

  deinit { close(descriptor) }
}
