/// Why the loop woke up, beside the jobs it ran.
public struct Wake: OptionSet, Hashable, Sendable {
  /// Bits.
  public let rawValue: UInt8
  /// Wraps bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Keys may wait.
  public static let input = Wake(rawValue: 1)
  /// The window has another size (SIGWINCH).
  public static let resized = Wake(rawValue: 2)
  /// The terminal is gone (end of input, SIGHUP); nobody can be asked any more.
  public static let hangup = Wake(rawValue: 4)
  /// Somebody asked the program to end (SIGTERM, SIGINT); see `TerminalExecutor.endingSignal`.
  public static let terminate = Wake(rawValue: 8)
  /// Somebody asked the program to stop for now (SIGTSTP from outside; Ctrl-Z is a key).
  public static let suspend = Wake(rawValue: 16)
  /// The program goes on after a stop (SIGCONT); the terminal may have lost its modes.
  public static let resumed = Wake(rawValue: 32)
  /// What was put off may be drawn now.
  public static let overdue = Wake(rawValue: 64)
}
