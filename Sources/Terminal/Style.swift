/// How a cell looks; says nothing of what it means.
public struct Style: Hashable, Sendable {
  /// A colour of the terminal.
  public enum Color: Hashable, Sendable {
    /// What the terminal draws with by itself.
    case standard
    /// One of the palette's 256; fewer where the terminal has fewer.
    case indexed(UInt8)
    /// Red, green and blue; the nearest of its own where a terminal cannot mix them.
    case rgb(UInt8, UInt8, UInt8)
  }

  /// Attributes that terminals agree on.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// Bits as CNcursesw counts them.
    public let rawValue: UInt8
    /// Wraps bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Heavy strokes, or bright.
    public static let bold = Attributes(rawValue: 1)
    /// The two colours change places.
    public static let reverse = Attributes(rawValue: 2)
    /// A line below.
    public static let underline = Attributes(rawValue: 4)
    /// Faint.
    public static let dim = Attributes(rawValue: 8)
    /// Slanted.
    public static let italic = Attributes(rawValue: 16)
  }

  /// Colour of the glyph.
  public var foreground: Color
  /// Colour behind it.
  public var background: Color
  /// Bold, reverse and so on.
  public var attributes: Attributes

  /// Makes a style; the terminal's own by default.
  public init(
    foreground: Color = .standard,
    background: Color = .standard,
    attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own look.
  public static let plain = Style()
}
