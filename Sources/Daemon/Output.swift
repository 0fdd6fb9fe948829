import Glibc
import Platform

/// Writes at once and whole; nothing waits in a buffer when the program ends.
enum Output {
  /// Standard output carries only what the command is asked for.
  /// - Throws: `SystemError`, on a full disk for instance.
  static func write(_ text: String) throws(SystemError) {
    let code = write(text, to: STDOUT_FILENO)
    guard code == 0 else {
      throw SystemError("cannot write to", path: "standard output", code: code)
    }
  }

  /// For the person; where this fails nobody is left to be told.
  static func complain(_ text: String) { _ = write(text, to: STDERR_FILENO) }

  /// Returns 0 or the value of errno.
  private static func write(_ text: String, to file: Int32) -> Int32 {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return 0
  }
}
