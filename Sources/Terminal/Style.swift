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

  // Two numbers, so that thousands of cells are copied and compared as such: a colour in the lower 26
  // bits of each, the attributes above the first.
  private var glyph: UInt32
  private var ground: UInt32

  /// Colour of the glyph.
  public var foreground: Color {
    get { Color(packed: glyph) }
    set { glyph = glyph & ~Color.mask | newValue.packed }
  }
  /// Colour behind it.
  public var background: Color {
    get { Color(packed: ground) }
    set { ground = newValue.packed }
  }
  /// Bold, reverse and so on.
  public var attributes: Attributes {
    get { Attributes(rawValue: UInt8(truncatingIfNeeded: glyph >> Color.bits)) }
    set { glyph = glyph & Color.mask | UInt32(newValue.rawValue & 0x3F) << Color.bits }
  }

  /// Makes a style; the terminal's own by default.
  public init(
    foreground: Color = .standard,
    background: Color = .standard,
    attributes: Attributes = []
  ) {
    glyph = foreground.packed
    ground = background.packed
    self.attributes = attributes
  }

  /// The terminal's own look.
  public static let plain = Style()
}

extension Style.Color {
  fileprivate static let bits: UInt32 = 26
  fileprivate static let mask: UInt32 = 1 << bits - 1
  private static let indexedTag: UInt32 = 1 << 24
  private static let rgbTag: UInt32 = 2 << 24

  /// What kind of colour it is in bits 24 and 25, and its number below.
  fileprivate var packed: UInt32 {
    switch self {
    case .standard: 0
    case .indexed(let index): Self.indexedTag | UInt32(index)
    case .rgb(let red, let green, let blue):
      Self.rgbTag | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    }
  }

  fileprivate init(packed: UInt32) {
    let byte = { (shift: UInt32) in UInt8(truncatingIfNeeded: packed >> shift) }
    switch packed & (Self.indexedTag | Self.rgbTag) {
    case Self.indexedTag: self = .indexed(byte(0))
    case Self.rgbTag: self = .rgb(byte(16), byte(8), byte(0))
    default: self = .standard
    }
  }
}
