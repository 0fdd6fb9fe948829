import ArgumentParser
import Glibc

/// A picture that an administrator names.
enum PictureFile {
  /// One byte more than the server takes, so that a larger one is refused as such.
  private static let mostBytes = 1 << 20 + 1

  static func read(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < mostBytes {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      guard count >= 0 else { throw failure(path) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  private static func failure(_ path: String) -> ValidationError {
    ValidationError("cannot read \(path): \(String(cString: strerror(errno)))")
  }
}
