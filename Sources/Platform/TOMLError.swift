/// What is wrong with a file of settings.
public struct TOMLError: Error, Equatable {
  /// Which rule is broken.
  public enum Problem: Equatable, Sendable {
    case arrayOfTables
    /// The name of a table has no `]` behind it.
    case openTable
    case noKey
    case noEquals(key: String)
    case repeatedKey(String)
    case noValue
    /// None of the kinds of value that settings have.
    case unknownValue
    case severalLines
    case openString
    case controlCharacter
    case unknownEscape(Unicode.Scalar)
    /// `\u` has fewer digits than it needs, or they are no character.
    case badNumber(digits: Int)
    /// There is more on the line than belongs there.
    case rest
  }

  /// From 1.
  public let line: Int
  /// From 1, in characters.
  public let column: Int
  /// What it is.
  public let problem: Problem

  /// Makes an error.
  public init(line: Int, column: Int, _ problem: Problem) {
    self.line = line
    self.column = column
    self.problem = problem
  }
}
