/// A picture inside a message that the service can fetch, unique within the run.
public struct PictureID: Hashable, Sendable {
  /// Meaningless outside the service that made it.
  public let rawValue: UInt64
  /// Wraps a number chosen by the service.
  public init(_ rawValue: UInt64) { self.rawValue = rawValue }
}
