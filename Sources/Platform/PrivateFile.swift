import Glibc

/// Small files that only their owner may read, written whole or not at all.
public enum PrivateFile {
  /// Replaces a file by way of a temporary one beside it; mode 0600.
  /// - Throws: `SystemError` naming the path; the old file is then as it was.
  public static func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
    var template = Array((path + ".XXXXXX").utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw SystemError("cannot write", path: path, code: errno) }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    do throws(SystemError) {
      defer { close(file) }
      try writeAll(bytes, to: file, path: path)
      guard fsync(file) == 0 else { throw SystemError("cannot write", path: path, code: errno) }
    } catch {
      unlink(template)
      throw error
    }
    guard rename(template, path) == 0 else {
      let code = errno
      unlink(template)
      throw SystemError("cannot write", path: path, code: code)
    }
  }

  /// The bytes of a file.
  /// - Throws: `SystemError` naming the path, with EFBIG for a file over `limit` bytes.
  public static func read(_ path: String, limit: Int = 1 << 20) throws(SystemError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw SystemError("cannot read", path: path, code: errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw SystemError("cannot read", path: path, code: errno) }
      bytes += chunk[..<count]
      guard bytes.count <= limit else { throw SystemError("cannot read", path: path, code: EFBIG) }
    }
  }

  /// Adds whole lines at the end of a file, which comes into being by it; mode 0600.
  ///
  /// A line that was cut off, by a crash say, is ended first.
  /// - Throws: `SystemError` naming the path.
  public static func append(_ lines: [UInt8], to path: String) throws(SystemError) {
    let file = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SystemError("cannot write", path: path, code: errno) }
    defer { close(file) }
    var last = UInt8(ascii: "\n")
    let size = lseek(file, 0, SEEK_END)
    if size > 0 { pread(file, &last, 1, size - 1) }
    try writeAll(
      (last == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")]) + lines,
      to: file,
      path: path
    )
  }

  /// The last `limit` bytes of a file, and whether that is all of it.
  /// - Throws: `SystemError` naming the path.
  public static func readEnd(
    _ path: String,
    limit: Int
  ) throws(SystemError) -> (bytes: [UInt8], isWhole: Bool) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw SystemError("cannot read", path: path, code: errno) }
    defer { close(file) }
    let size = Int(lseek(file, 0, SEEK_END))
    var bytes = [UInt8](repeating: 0, count: min(max(0, size), limit))
    let count = pread(file, &bytes, bytes.count, off_t(max(0, size) - bytes.count))
    guard count >= 0 else { throw SystemError("cannot read", path: path, code: errno) }
    return (Array(bytes.prefix(count)), size <= limit)
  }

  private static func writeAll(_ bytes: [UInt8], to file: Int32, path: String) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw SystemError("cannot write", path: path, code: errno) }
      rest = rest.dropFirst(count)
    }
  }
}
