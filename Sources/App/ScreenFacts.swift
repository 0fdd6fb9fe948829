import Terminal

/// What the terminal has told of itself so far, to notice what is new.
struct ScreenFacts {
  private var size: Size
  private var widths: TerminalWidths?
  private var isLight: Bool?

  init(_ screen: any Screen) { size = screen.size }

  /// The size, when it is another than before.
  mutating func newSize(of screen: any Screen) -> Size? {
    guard screen.size != size else { return nil }
    size = screen.size
    return size
  }

  /// How wide it draws, when it has just said so.
  mutating func newWidths(of screen: any Screen) -> TerminalWidths? {
    guard let told = screen.widths, told != widths else { return nil }
    widths = told
    return told
  }

  /// Whether it is light, when it has just said so.
  mutating func newBackground(of screen: any Screen) -> Bool? {
    guard let told = screen.isBackgroundLight, told != isLight else { return nil }
    isLight = told
    return told
  }
}
