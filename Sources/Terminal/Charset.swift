/// Which characters the terminal can show.
public enum Charset: Hashable, Sendable {
  /// All of Unicode, boxes and blocks too.
  case unicode
  /// Only printable ASCII: other text is shown as `\u4F60`.
  case ascii
}
