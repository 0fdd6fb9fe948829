import Glibc
import Platform
import Synchronization

/// Where a recording is written; of mode 0600, for it holds what people wrote to each other.
final class WireLogFile: Sendable {
  private struct State {
    var error: SystemError?
    var tell: (@Sendable (SystemError) -> Void)?
  }

  let path: String
  private let file: Int32
  private let state = Mutex(State())

  /// Makes the file; one that is there already is left alone.
  /// - Throws: `SystemError` naming the path.
  convenience init(path: String) throws(SystemError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SystemError("cannot record into", path: path, code: errno) }
    self.init(path: path, descriptor: file)
  }

  /// Takes an open file over.
  init(path: String, descriptor: Int32) {
    self.path = path
    file = descriptor
  }

  deinit { close(file) }

  /// Calls `body` once, when a line cannot be written, or could not be.
  func onFailure(_ body: @escaping @Sendable (SystemError) -> Void) {
    let error = state.withLock { state in
      state.tell = body
      return state.error
    }
    if let error { body(error) }
  }

  /// Appends a line, unless an earlier one could not be written.
  func write(_ line: [UInt8]) {
    guard state.withLock({ $0.error == nil }) else { return }
    var rest = line[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return fail(errno) }
      rest = rest.dropFirst(count)
    }
  }

  private func fail(_ code: Int32) {
    let error = SystemError("cannot record into", path: path, code: code)
    let tell = state.withLock { state in
      state.error = error
      return state.tell
    }
    tell?(error)
  }
}
