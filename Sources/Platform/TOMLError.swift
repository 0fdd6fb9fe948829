/// What is wrong with a file of settings.
public struct TOMLError: Error, Equatable, CustomStringConvertible {
  /// From 1.
  public let line: Int
  /// From 1, in characters.
  public let column: Int
  /// In words.
  public let reason: String

  /// Makes an error.
  public init(line: Int, column: Int, reason: String) {
    self.line = line
    self.column = column
    self.reason = reason
  }

  /// One line for the person.
  public var description: String { "\(line):\(column): \(reason)" }
}
