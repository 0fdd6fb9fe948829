// Where the server keeps its files, and with which modes.

import Foundation

/// The folder of one server: database, key, lock and other people's files.
///
/// The folder is 0700, the files are 0600.
struct DataDirectory: Sendable {
  /// As given, without a slash at the end.
  let path: String

  var databasePath: String { path + "/webqqd.sqlite" }
  var keyPath: String { path + "/key" }
  var lockPath: String { path + "/lock" }

  /// Makes the folder and its parents where they are missing.
  ///
  /// The mode of a folder that holds other people's files (`/tmp`) is left alone.
  /// - Throws: `ServerError` when the folder cannot be made or is not a folder.
  init(preparing path: String) throws {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    try Self.make(self.path)
    if try holdsOnlyOurFiles() { chmod(self.path, 0o700) }
    guard access(self.path, W_OK) == 0 else { throw ServerError.readOnly(path: self.path) }
    try createFile(databasePath)
  }

  private func holdsOnlyOurFiles() throws -> Bool {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).allSatisfy { name in
        ["webqqd.sqlite", "key", "lock", "files", "spool"].contains { name.hasPrefix($0) }
      }
    } catch {
      throw Self.failure(path)
    }
  }

  private static func make(_ path: String) throws {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw ServerError.directoryUnusable(path: path, reason: "it is not a directory")
      }
      return
    }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try make(String(path[..<slash]))
    }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw failure(path) }
  }

  /// SQLite gives its side files the mode of the database, so this decides for all of them.
  private func createFile(_ file: String) throws {
    let descriptor = open(file, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.failure(file) }
    fchmod(descriptor, 0o600)
    close(descriptor)
  }

  /// The reason of the last system call, as one of our errors.
  static func failure(_ path: String) -> ServerError {
    switch errno {
    case EROFS, EACCES, EPERM: .readOnly(path: path)
    case ENOSPC, EDQUOT: .diskFull(path: path)
    default: .directoryUnusable(path: path, reason: String(cString: strerror(errno)))
    }
  }
}
