import Glibc

/// A file that a person has chosen to send, as it is on disk now.
public struct LocalFile: Equatable, Sendable {
  /// As the person gave it.
  public let path: String
  /// The last part of the path.
  public let name: String
  /// In bytes.
  public let size: UInt64

  init(path: String, name: String, size: UInt64) {
    self.path = path
    self.name = name
    self.size = size
  }

  /// Looks at a file.
  /// - Throws: `TransportError.file` when it is not there, not readable or not a regular file.
  public init(path: String) throws(TransportError) {
    var info = stat()
    guard stat(path, &info) == 0, access(path, R_OK) == 0 else {
      throw .file(reason: String(cString: strerror(errno)))
    }
    guard info.st_mode & S_IFMT == S_IFREG else { throw .file(reason: "not a regular file") }
    self.path = path
    name = path.split(separator: "/").last.map(String.init) ?? path
    size = UInt64(clamping: info.st_size)
  }

  /// Whether its first bytes are those of a picture.
  var isPicture: Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var head = [UInt8](repeating: 0, count: 16)
    let count = read(descriptor, &head, head.count)
    return PictureFormat(of: Array(head.prefix(max(0, count)))) != nil
  }

  /// The bytes of a picture that was sent from here; at most as many as a picture may have.
  static func picture(_ path: String) -> Result<[UInt8], ProtocolError> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      return .failure(.transport(.file(reason: String(cString: strerror(errno)))))
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= FileLimits.picture {
      let count = read(descriptor, &chunk, chunk.count)
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    guard !bytes.isEmpty, bytes.count <= FileLimits.picture else {
      return .failure(.transport(.file(reason: "not a picture any more")))
    }
    return .success(bytes)
  }
}
