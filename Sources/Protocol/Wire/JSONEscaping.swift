/// How characters outside ASCII are written.
public enum JSONEscaping: Sendable {
  /// `\uXXXX` with upper-case digits, as `d.web2` wrote.
  case ascii
  /// UTF-8 as it is, as `s.web2` wrote.
  case utf8
}
