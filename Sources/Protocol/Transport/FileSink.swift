/// Where the body of a status 200 or 206 goes, piece by piece.
///
/// A 206 has to go on at `offset`; a 200 brings the whole file and begins at the start again.
public struct FileSink: Equatable, Sendable {
  /// A file that exists and is ours.
  public var path: String
  /// How much of it is there already.
  public var offset: UInt64

  /// Makes a sink.
  public init(path: String, offset: UInt64 = 0) {
    self.path = path
    self.offset = offset
  }
}
