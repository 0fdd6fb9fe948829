/// The body of a POST that is read from disk while it is sent: `multipart/form-data` with one file.
public struct FileUpload: Equatable, Sendable {
  /// The file; a regular one.
  public var path: String
  /// So many bytes of it; one that has become shorter by then fails the exchange.
  public var size: UInt64
  /// What stands before the file: the fields, and the head of its own part.
  public var prefix: [UInt8]
  /// What stands after it.
  public var tail: [UInt8]

  /// Makes a body of parts that were written already.
  public init(path: String, size: UInt64, prefix: [UInt8], tail: [UInt8]) {
    self.path = path
    self.size = size
    self.prefix = prefix
    self.tail = tail
  }

  /// Bytes of the whole body.
  public var length: UInt64 { UInt64(prefix.count) + size + UInt64(tail.count) }
}
