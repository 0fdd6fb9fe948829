/// A text that must not reach a log, a screen or an error message.
public struct Secret: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
  /// The text itself; read it where it is used and nowhere else.
  public let exposed: String
  /// Wraps a text.
  public init(_ text: String) { exposed = text }
  /// Always the same words.
  public var description: String { "(secret)" }
  /// Shows nothing to `dump` and to string interpolation of enclosing values.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
