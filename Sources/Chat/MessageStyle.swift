/// How the sender set a message; a wish, which the screen follows as far as it can.
public struct MessageStyle: Hashable, Sendable {
  /// Red, green and blue in 24 bits; `nil` for the usual colour.
  public var color: UInt32?
  /// Heavier letters.
  public var isBold: Bool
  /// Slanted letters.
  public var isItalic: Bool
  /// A line below.
  public var isUnderlined: Bool

  /// Makes a style; a plain one by default.
  public init(
    color: UInt32? = nil,
    isBold: Bool = false,
    isItalic: Bool = false,
    isUnderlined: Bool = false
  ) {
    self.color = color
    self.isBold = isBold
    self.isItalic = isItalic
    self.isUnderlined = isUnderlined
  }
}
