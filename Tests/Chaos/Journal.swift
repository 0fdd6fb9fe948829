import Glibc
import Synchronization

/// What was decided and what came of it, line by line, with the seconds since the start.
final class Journal: Sendable {
  private let file: Mutex<UnsafeFile>
  private let start = ContinuousClock.now

  /// A stream of the C library; only ever touched under the lock.
  private struct UnsafeFile: @unchecked Sendable {
    // The pointer never leaves the mutex that holds this value.
    let stream: UnsafeMutablePointer<FILE>?
  }

  init(path: String) { file = Mutex(UnsafeFile(stream: fopen(path, "we"))) }

  func write(_ line: String) {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    let milliseconds = String(1_000 + attoseconds / 1_000_000_000_000_000).dropFirst()
    file.withLock { file in
      guard let stream = file.stream else { return }
      fputs("\(seconds).\(milliseconds) \(line)\n", stream)
      fflush(stream)
    }
  }
}
