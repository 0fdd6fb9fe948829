import Foundation

/// A folder for one test, gone with the last use of this value.
final class TemporaryDirectory: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/webqqd-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
  }

  deinit {
    // A folder that cannot be removed is left for the system's own cleaning.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The data directory inside it; not there yet.
  var data: String { path + "/data" }
}
