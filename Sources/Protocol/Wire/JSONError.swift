/// Why a text is not JSON, and where.
public struct JSONError: Error, Equatable, Sendable {
  /// What was met.
  public enum Reason: Sendable {
    case endOfText, unexpectedCharacter, tooDeep, tooManyValues, trailingText
  }

  /// What was met.
  public var reason: Reason
  /// Bytes from the start of the text.
  public var offset: Int
}
