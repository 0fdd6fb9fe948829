import Cryptography
import Glibc
import Synchronization

/// A file that arrives: written piece by piece, its digest made on the way.
///
/// It removes itself unless it was kept or renamed.
final class SpoolFile: Sendable {
  let path: String
  private let descriptor: Int32
  private let state: Mutex<State>

  private struct State {
    var size: UInt64 = 0
    let running = RunningDigest()
  }

  /// Makes an empty file.
  init(path: String) throws {
    self.path = path
    descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw DataDirectory.failure(path) }
    state = Mutex(State())
  }

  deinit {
    close(descriptor)
    unlink(path)
  }

  /// How much has arrived.
  var size: UInt64 { state.withLock { $0.size } }

  /// Takes the next bytes.
  /// - Throws: `ServerError` when the disk is full or fails.
  func write(_ bytes: [UInt8]) throws {
    let isWhole = bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          descriptor,
          UnsafeRawBufferPointer(rebasing: rest).baseAddress,
          rest.count
        )
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
    guard isWhole else { throw DataDirectory.failure(path) }
    state.withLock { state in
      state.size += UInt64(bytes.count)
      state.running.add(bytes)
    }
  }

  /// The digest of the whole; nothing may be written afterwards.
  func digest() -> [UInt8] { state.withLock { $0.running.end() } }

  /// Waits until the bytes are on disk.
  func sync() throws {
    guard fsync(descriptor) == 0 else { throw DataDirectory.failure(path) }
  }
}
