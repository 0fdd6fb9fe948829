extension Glyph {
  /// Turns any text into glyphs that are safe to draw.
  ///
  /// Controls, marks of direction, what has no width outside an emoji, tags, private and unassigned
  /// code points become a token such as `⟦RLO⟧` or `⟦U+E0041⟧`, one glyph per character of it. A
  /// tab becomes four blanks. A cluster keeps its first four marks; `⟦+196⟧` stands for the rest. A
  /// mark without a base gets the base `◌`. In `.ascii` tokens are `[RLO]`, and every other scalar
  /// outside ASCII is `\u4F60` or `\U0001F600`.
  public static func shielded(_ text: String, charset: Charset) -> [Glyph] {
    if let glyphs = simple(text, charset: charset) { return glyphs }
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(text.utf8.count)
    var shield = Shield(charset: charset)
    shield.forEachGlyph(in: text) {
      glyphs.append($0)
      return true
    }
    return glyphs
  }

  /// The glyphs of a text of which no scalar can change another, as of nearly all that people write.
  private static func simple(_ text: String, charset: Charset) -> [Glyph]? {
    var text = text
    let isUnicode = charset.isNarrowUnicode
    return text.withUTF8 { bytes in
      let text = UTF8Text(bytes)
      var isSimple = true
      let glyphs = [Glyph](unsafeUninitializedCapacity: bytes.count) { glyphs, count in
        var place = 0
        while place < text.count {
          let (scalar, next) = text.scalar(at: place)
          guard isUnicode || scalar.isASCII, let columns = DisplayWidth.columnsIfSimple(scalar)
          else { return isSimple = false }
          glyphs.initializeElement(at: count, to: Glyph(scalar, width: columns))
          count += 1
          place = next
        }
      }
      return isSimple ? glyphs : nil
    }
  }

  /// That of a character which is one scalar of the same kind.
  private static func simple(_ character: Character, charset: Charset) -> Glyph? {
    let text = String(character)
    guard let scalar = text.unicodeScalars.first,
      text.utf8.count == UTF8.width(scalar), charset.isNarrowUnicode || scalar.isASCII
    else { return nil }
    return DisplayWidth.columnsIfSimple(scalar).map { Glyph(scalar, width: $0) }
  }

  /// Puts the glyphs of one character behind others, by the rules of `shielded(_:charset:)`.
  /// - Returns: cells taken by them.
  public static func append(
    _ character: Character,
    to glyphs: inout [Glyph],
    charset: Charset
  ) -> Int {
    if let glyph = simple(character, charset: charset) {
      glyphs.append(glyph)
      return glyph.width
    }
    var columns = 0
    var shield = Shield(charset: charset)
    shield.forEachGlyph(in: String(character)) {
      glyphs.append($0)
      columns += $0.width
      return true
    }
    return columns
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
