/// Where a session tells what it does.
///
/// Never secrets: no password, digest, cookie, token or code.
public struct SessionLog: Sendable {
  /// How much a line matters.
  public enum Level: Int, Sendable, Comparable {
    case debug, info, warning, error

    /// Less important first.
    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// Takes one line.
  public var write: @Sendable (Level, String) -> Void

  /// Makes a log of a sink.
  public init(write: @escaping @Sendable (Level, String) -> Void) { self.write = write }

  /// Keeps nothing.
  public static let silent = SessionLog { _, _ in }
}
