extension Glyph {
  /// Turns any text into glyphs that are safe to draw.
  public static func shielded(_ text: String, charset: Charset) -> [Glyph] {
    text.map { Glyph(text: String($0), width: $0.isASCII ? 1 : 2) }
  }

  /// Cells taken by `text` once shielded.
  public static func columns(of text: String, charset: Charset) -> Int {
    shielded(text, charset: charset).reduce(0) { $0 + $1.width }
  }
}
