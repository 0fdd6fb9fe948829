/// A moment in whole seconds since 1970 UTC, as the wire counts.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01 00:00 UTC.
  public var seconds: Int64
  /// Wraps seconds since 1970.
  public init(_ seconds: Int64) { self.seconds = seconds }

  /// Earlier first.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.seconds < right.seconds
  }
}
