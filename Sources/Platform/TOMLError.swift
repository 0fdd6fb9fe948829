/// What is wrong with a file of settings.
public struct TOMLError: Error, Equatable, CustomStringConvertible {
  /// From 1.
  public let line: Int
  /// In words.
  public let reason: String

  /// Makes an error.
  public init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }

  /// One line for the person.
  public var description: String { "line \(line): \(reason)" }
}
