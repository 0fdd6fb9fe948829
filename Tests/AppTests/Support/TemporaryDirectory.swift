import Foundation

/// A folder for one test, gone with the last use of this value.
final class TemporaryDirectory: Sendable {
  let path: String

  init() {
    var template = Array((NSTemporaryDirectory() + "/webqq-test-XXXXXX").utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/nonexistent"
  }

  deinit {
    // A folder that cannot be removed is left for the system's own cleaning.
    try? FileManager.default.removeItem(atPath: path)
  }
}
