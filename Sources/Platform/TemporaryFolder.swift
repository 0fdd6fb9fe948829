import Glibc

/// A folder in the system's temporary one, for this person only.
public struct TemporaryFolder: Sendable {
  /// Where it is.
  public let path: String

  /// Makes one whose name begins with `prefix`.
  /// - Throws: `SystemError` naming the folder above it.
  public init(prefix: String) throws(SystemError) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/\(prefix)-XXXXXX".utf8CString)
    guard let path = mkdtemp(&template) else {
      throw SystemError("cannot make a directory in", path: parent, code: errno)
    }
    self.path = String(cString: path)
  }

  /// Removes it with all that is in it; what cannot be removed stays, for there is nobody left to
  /// tell.
  public func remove() { Self.removeTree(path) }

  private static func removeTree(_ path: String) {
    guard unlink(path) != 0, errno == EISDIR, let stream = opendir(path) else { return }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { removeTree(path + "/" + name) }
    }
    closedir(stream)
    rmdir(path)
  }
}
