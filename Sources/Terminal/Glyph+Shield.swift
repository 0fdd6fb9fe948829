extension Glyph {
  /// Turns any text into glyphs that are safe to draw.
  ///
  /// Controls, marks of direction, what has no width outside an emoji, tags, private and unassigned
  /// code points become a token such as `⟦RLO⟧` or `⟦U+E0041⟧`, one glyph per character of it. A
  /// tab becomes four blanks. A cluster keeps its first four marks; `⟦+196⟧` stands for the rest. A
  /// mark without a base gets the base `◌`. In `.ascii` tokens are `[RLO]`, and every other scalar
  /// outside ASCII is `\u4F60` or `\U0001F600`.
  public static func shielded(_ text: String, charset: Charset) -> [Glyph] {
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(text.utf8.count)
    var shield = Shield(charset: charset)
    shield.forEachGlyph(in: text) {
      glyphs.append($0)
      return true
    }
    return glyphs
  }

  /// Cells taken by `text` once shielded.
  public static func columns(of text: String, charset: Charset) -> Int {
    var columns = 0
    var shield = Shield(charset: charset)
    shield.forEachGlyph(in: text) {
      columns += $0.width
      return true
    }
    return columns
  }
}
