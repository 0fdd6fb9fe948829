import Glibc

/// A file that is still arriving: beside its target, mode 0600, under another name.
public struct PartFile: Equatable, Sendable {
  /// Where it grows.
  public let path: String
  /// What it will be called.
  public let target: String

  /// Makes an empty file beside `target`.
  /// - Throws: `TransportError.file` when the target exists or its folder cannot be written to.
  public init(for target: String) throws(TransportError) {
    var info = stat()
    guard lstat(target, &info) != 0 else { throw .file(reason: String(cString: strerror(EEXIST))) }
    let name = target.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard !name.isEmpty else { throw .file(reason: "the path names no file") }
    // A long name must stay below the 255 bytes of a file name.
    let short = String(decoding: name.utf8.prefix(180), as: UTF8.self)
    let suffix = String(UInt32.random(in: .min ... .max), radix: 16)
    path = "\(target.dropLast(name.count)).\(short).\(suffix).part"
    self.target = target
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.failure() }
    close(descriptor)
  }

  /// How much has arrived.
  public var size: UInt64 {
    var info = stat()
    return stat(path, &info) == 0 ? UInt64(clamping: info.st_size) : 0
  }

  /// How large it is under its own name.
  public var publishedSize: UInt64 {
    var info = stat()
    return stat(target, &info) == 0 ? UInt64(clamping: info.st_size) : 0
  }

  /// Gives the whole file its name; never overwrites.
  /// - Throws: `TransportError.file`; the part is left as it is.
  public func publish() throws(TransportError) {
    // A link fails where the name is taken, a rename would not. Some file systems have no links.
    if link(path, target) == 0 {
      unlink(path)
    } else if errno == EPERM || errno == EOPNOTSUPP {
      var info = stat()
      guard lstat(target, &info) != 0 else {
        throw .file(reason: String(cString: strerror(EEXIST)))
      }
      guard rename(path, target) == 0 else { throw Self.failure() }
    } else {
      throw Self.failure()
    }
  }

  /// Gives up what has arrived.
  public func remove() { unlink(path) }

  private static func failure() -> TransportError {
    .file(reason: String(cString: strerror(errno)))
  }
}
