/// Which characters the terminal can show.
public enum Charset: Hashable, Sendable {
  /// All of Unicode, boxes and blocks too.
  case unicode
  /// All of Unicode, but the program's own signs are ASCII, where that is wished.
  case plainUnicode
  /// All of Unicode, but boxes, blocks and other ambiguous characters take two cells each.
  case wideUnicode
  /// What an encoding has; other text is shown as `\u4F60`.
  ///
  /// Where it has Han, ambiguous characters take two cells, as such terminals draw them.
  case encoded(LocaleEncoding)
  /// Only printable ASCII: other text is shown as `\u4F60`.
  case ascii

  /// That of a locale, by the name that its encoding has in the C library; ASCII where nothing is
  /// known.
  public init(codeset: String) {
    switch TextEncoding(codeset: codeset) {
    case .utf8: self = codeset.uppercased() == "UTF-8" ? .unicode : .ascii
    case .other(let encoding): self = .encoded(encoding)
    }
  }

  /// Whether all text is drawn as it is.
  public var isUnicode: Bool {
    switch self {
    case .unicode, .plainUnicode, .wideUnicode: true
    case .encoded, .ascii: false
    }
  }

  /// Whether all text is drawn as it is, in the widths of `DisplayWidth`.
  var isNarrowUnicode: Bool { self == .unicode || self == .plainUnicode }

  /// Whether a scalar is drawn as it is.
  func draws(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .unicode, .plainUnicode, .wideUnicode: true
    case .encoded(let encoding): encoding.has(scalar)
    case .ascii: scalar.isASCII
    }
  }

  /// Whether Han is drawn as it is.
  public var drawsHan: Bool {
    switch self {
    case .unicode, .plainUnicode, .wideUnicode: true
    case .encoded(let encoding): encoding.hasHan
    case .ascii: false
    }
  }

  /// Whether the program's own Chinese words can be drawn.
  public var drawsChineseWords: Bool {
    if case .encoded(let encoding) = self { encoding.hasSimplifiedHan } else { drawsHan }
  }

  /// Whether blocks are one cell wide, so that pictures can be made of them.
  public var drawsBlocks: Bool { self == .unicode }

  /// Whether characters of ambiguous width are taken for two cells wide.
  var isWide: Bool {
    switch self {
    case .wideUnicode: true
    case .encoded(let encoding): encoding.hasHan
    case .unicode, .plainUnicode, .ascii: false
    }
  }

  /// The same with the program's own signs in ASCII; elsewhere than in Unicode they are that already.
  var withPlainSigns: Charset { self == .unicode ? .plainUnicode : self }
}
