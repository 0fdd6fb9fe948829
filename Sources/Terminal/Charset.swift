/// Which characters the terminal can show.
public enum Charset: Hashable, Sendable {
  /// All of Unicode, boxes and blocks too.
  case unicode
  /// All of Unicode, but boxes, blocks and other ambiguous characters take two cells each.
  case wideUnicode
  /// Only printable ASCII: other text is shown as `\u4F60`.
  case ascii

  /// Whether text other than ASCII is drawn as it is.
  public var isUnicode: Bool { self != .ascii }
  /// Whether blocks are one cell wide, so that pictures can be made of them.
  public var drawsBlocks: Bool { self == .unicode }
}
