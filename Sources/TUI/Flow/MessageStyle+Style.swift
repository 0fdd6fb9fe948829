import Chat
import Terminal

extension MessageStyle {
  /// As much of the sender's wish as the terminal can do.
  ///
  /// Black and white are what most clients send by themselves, and one of them is always the
  /// background: they count as no wish.
  func style(colors: Int) -> Style {
    var style = Style()
    if isBold { style.attributes.insert(.bold) }
    if isItalic { style.attributes.insert(.italic) }
    if isUnderlined { style.attributes.insert(.underline) }
    if let color, colors >= 8, let index = Self.paletteIndex(color) {
      style.foreground = .indexed(index)
    }
    return style
  }

  /// The nearest of the palette's colour cube; `nil` for what is nearly black or white.
  private static func paletteIndex(_ color: UInt32) -> UInt8? {
    let parts = [16, 8, 0].map { Int(color >> UInt32($0) & 0xFF) }
    guard let darkest = parts.min(), let brightest = parts.max() else { return nil }
    if brightest < 48 || darkest > 220 { return nil }
    let steps = parts.map { $0 < 48 ? 0 : $0 < 115 ? 1 : ($0 - 35) / 40 }
    return UInt8(16 + 36 * steps[0] + 6 * steps[1] + steps[2])
  }
}
