import Glibc
import Synchronization

/// One end of a pipe; it closes with this value at the latest.
final class PipeEnd: Sendable {
  private let open: Mutex<Int32?>

  init(_ descriptor: Int32) { open = Mutex(descriptor) }

  deinit { close() }

  /// -1 when it is closed.
  var descriptor: Int32 { open.withLock { $0 ?? -1 } }

  /// Closed twice is closed.
  func close() {
    let descriptor = open.withLock { open in
      defer { open = nil }
      return open
    }
    if let descriptor { Glibc.close(descriptor) }
  }

  /// Writes a text that the pipe holds.
  func write(_ text: String) { _ = Glibc.write(descriptor, text, text.utf8.count) }

  /// Blocks until there is more; empty at the end.
  func readSome() -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      return Array(buffer.prefix(max(0, count)))
    }
  }

  /// Blocks until the other side has closed.
  func readToEnd() -> String {
    var bytes: [UInt8] = []
    while case let more = readSome(), !more.isEmpty { bytes += more }
    return String(decoding: bytes, as: UTF8.self)
  }
}
