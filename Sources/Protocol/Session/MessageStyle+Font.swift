import Chat

extension MessageStyle {
  /// What of a font a terminal can follow; black letters are the usual ones.
  init(_ font: Font) {
    let digits = font.color.hasPrefix("#") ? font.color.dropFirst() : font.color[...]
    let isColor = digits.utf8.count == 6 && digits.allSatisfy(\.isHexDigit)
    let color = isColor ? UInt32(digits, radix: 16) : nil
    func isSet(_ index: Int) -> Bool { font.style.dropFirst(index).first.map { $0 != 0 } ?? false }
    self.init(
      color: color == 0 ? nil : color,
      isBold: isSet(0),
      isItalic: isSet(1),
      isUnderlined: isSet(2)
    )
  }
}

extension Font {
  /// The standard font in a style.
  init(_ style: MessageStyle) {
    let digits = String((style.color ?? 0) & 0xFF_FFFF, radix: 16)
    self.init(
      style: [style.isBold, style.isItalic, style.isUnderlined].map { $0 ? 1 : 0 },
      color: String(repeating: "0", count: 6 - digits.count) + digits
    )
  }
}
