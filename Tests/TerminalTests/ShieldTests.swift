import Testing

@testable import Terminal

@Suite struct ShieldTests {
  private func texts(_ text: String, _ charset: Charset = .unicode) -> [String] {
    Glyph.shielded(text, charset: charset).map(\.text)
  }

  private func shown(_ text: String, _ charset: Charset = .unicode) -> String {
    texts(text, charset).joined()
  }

  /// By number, so that the shield's own idea of what is forbidden is not asked.
  private static let forbidden: [UInt32] =
    Array(0x00...0x08) + Array(0x0A...0x1F) + Array(0x7F...0x9F) + [0xAD, 0x34F, 0x61C]
    + [0x115F, 0x1160, 0x3164, 0xFFA0, 0x17B4, 0x17B5] + Array(0x180B...0x180F)
    + Array(0x200B...0x200F) + Array(0x2028...0x202E) + Array(0x2060...0x206F)
    + Array(0xFE00...0xFE0D) + [0xFEFF] + Array(0xFFF9...0xFFFB) + Array(0x1D173...0x1D17A)
    + Array(0xE0000...0xE01FF) + [0xE000, 0xF8FF, 0xF0000, 0x10FFFD, 0x378, 0x2FFFF]
    + Array(0xFDD0...0xFDEF) + (0...16).flatMap { [$0 << 16 | 0xFFFE, $0 << 16 | 0xFFFF] }

  @Test func `what could steer a terminal or hide is in no glyph, wherever it stands`() throws {
    for value in Self.forbidden {
      let scalar = try #require(Unicode.Scalar(value))
      let s = String(scalar)
      for text in [
        s, "a" + s, s + "a", "a" + s + "b", "你" + s + "好", "e\u{301}" + s, s + "\u{301}", s + s,
        "👍🏽" + s, s + "👍🏽", "❤\u{FE0F}" + s, "\u{1112}\u{1161}" + s, "\r" + s, s + "\n", "1" + s,
      ] {
        for glyph in Glyph.shielded(text, charset: .unicode) {
          let hasScalar = glyph.text.unicodeScalars.contains(scalar)
          #expect(!hasScalar, "U+\(String(value, radix: 16)) in \(text.debugDescription)")
        }
      }
    }
  }

  @Test(arguments: [Charset.unicode, .plainUnicode, .wideUnicode, .ascii])
  func `a character by itself becomes the glyphs that it becomes in a text`(charset: Charset) {
    for character in "a~ é好。①é\t\u{7F}\u{202E}👍🏽\u{1112}\u{1161}\u{11AB}\u{301}" {
      var glyphs = [Glyph.blank]
      let columns = Glyph.append(character, to: &glyphs, charset: charset)
      let whole = Glyph.shielded(String(character), charset: charset)
      #expect(Array(glyphs.dropFirst()) == whole)
      #expect(columns == whole.reduce(0) { $0 + $1.width })
    }
  }

  @Test func `every scalar becomes glyphs of one or two cells and some text`() throws {
    // All planes that hold characters; every 64th of those that hold none.
    let values = Array(0...0x2FFFF) + stride(from: 0x30000, through: 0x10FFFF, by: 64)
    for value in values {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let glyphs = Glyph.shielded(String(scalar), charset: .unicode)
      let isSound =
        !glyphs.isEmpty && glyphs.allSatisfy { (1...2).contains($0.width) && !$0.text.isEmpty }
      #expect(isSound, "U+\(String(value, radix: 16))")
    }
  }

  @Test func `ASCII screens get printable ASCII and nothing else`() throws {
    for value in Self.forbidden + [0xE9, 0x4F60, 0x1F600, 0x301, 0x2502] {
      let scalar = try #require(Unicode.Scalar(value))
      for text in [String(scalar), "a\(scalar)", "👨\u{200D}\(scalar)", "e\u{301}\(scalar)"] {
        for glyph in Glyph.shielded(text, charset: .ascii) {
          let isPlain = glyph.text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
          #expect(isPlain && glyph.text.utf8.count == 1 && glyph.width == 1)
        }
      }
    }
  }

  @Test(arguments: [
    ("\u{202E}abc", "⟦RLO⟧abc"), ("a\u{1B}[2Jb", "a⟦ESC⟧[2Jb"), ("\u{9B}2J", "⟦CSI⟧2J"),
    ("x\u{E0041}", "x⟦U+E0041⟧"), ("\u{7F}", "⟦DEL⟧"), ("a\r\nb", "a⟦CR⟧⟦LF⟧b"),
    ("a\u{200D}b", "a⟦ZWJ⟧b"), ("a\u{FE0F}", "a⟦VS16⟧"), ("葛\u{E0100}", "葛⟦VS17⟧"),
    ("\u{FEFF}hi", "⟦BOM⟧hi"), ("\u{2067}x\u{2069}", "⟦RLI⟧x⟦PDI⟧"), ("\u{E000}", "⟦U+E000⟧"),
    ("\u{FFFF}", "⟦U+FFFF⟧"), ("\u{10FFFF}", "⟦U+10FFFF⟧"), ("\u{61C}\u{200E}", "⟦ALM⟧⟦LRM⟧"),
    ("\u{1161}", "⟦U+1161⟧"), ("", ""),
  ])
  func `a token says what stood there`(text: String, expected: String) {
    #expect(shown(text) == expected)
  }

  @Test func `a token is several glyphs of one cell`() {
    #expect(texts("\u{202E}") == ["⟦", "R", "L", "O", "⟧"])
    #expect(Glyph.columns(of: "\u{202E}", charset: .unicode) == 5)
  }

  @Test func `a tab is four blanks`() {
    #expect(texts("a\tb") == ["a", " ", " ", " ", " ", "b"])
  }

  @Test func `marks beyond four are counted instead of drawn`() {
    let zalgo = "e" + String(repeating: "\u{301}", count: 200) + "f"
    #expect(shown(zalgo) == "e\u{301}\u{301}\u{301}\u{301}⟦+196⟧f")
    #expect(texts("e\u{301}\u{302}\u{303}\u{304}f").count == 2)
  }

  @Test func `a mark without a base does not touch the cell before it`() {
    #expect(texts("\u{301}a") == ["◌\u{301}", "a"])
    #expect(shown("a\u{202E}\u{301}") == "a⟦RLO⟧◌\u{301}")
    #expect(shown("\u{301}", .ascii) == "\\u0301")
  }

  @Test func `emoji sequences stay whole`() {
    let sequences = [
      "👨‍👩‍👧‍👦", "🇨🇳", "👍🏽", "❤️", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👩🏽‍❤️‍💋‍👩🏿", "🏳️‍🌈",
    ]
    for text in sequences { #expect(Glyph.shielded(text, charset: .unicode).map(\.text) == [text]) }
  }

  @Test func `joiners that join no emoji are shown`() {
    #expect(shown("👨\u{200D}") == "👨⟦ZWJ⟧")
    #expect(shown("👨\u{200D}a") == "👨⟦ZWJ⟧a")
    #expect(shown("\u{1F3F4}\u{E0067}\u{E0062}") == "🏴⟦U+E0067⟧⟦U+E0062⟧")
    let chain = Array(repeating: "👨", count: 40).joined(separator: "\u{200D}")
    #expect(shown(chain).hasPrefix("👨⟦ZWJ⟧👨⟦ZWJ⟧"))
  }

  @Test func `ASCII screens spell Han and emoji by number`() {
    #expect(shown("你a", .ascii) == "\\u4F60a")
    #expect(shown("😀", .ascii) == "\\U0001F600")
    #expect(shown("\u{202E}", .ascii) == "[RLO]")
    #expect(shown("é", .ascii) == "\\u00E9")
    #expect(shown("a\tb", .ascii) == "a    b")
  }

  @Test func `an encoding shows what it has and spells the rest`() {
    let latin = Charset(codeset: "ISO-8859-1")
    #expect(shown("é你ñ", latin) == "é\\u4F60ñ")
    #expect(shown("e\u{301}x", latin) == "e\\u0301x")
    #expect(shown("\u{301}x", latin) == "\\u0301x")
    #expect(shown("\u{202E}\u{9B}", latin) == "[RLO][CSI]")
    let chinese = Charset(codeset: "GBK")
    #expect(shown("é你好ñ😀", chinese) == "é你好\\u00F1\\U0001F600")
    #expect(shown("👍🏽", Charset(codeset: "GB18030")) == "👍🏽")
    #expect(shown("\u{301}x", Charset(codeset: "GB18030")) == "◌\u{301}x")
  }

  @Test func `an encoding with Han draws what is ambiguous in two cells`() {
    for (codeset, columns) in [("GB18030", 2), ("BIG5", 2), ("ISO-8859-1", 1)] {
      #expect(Glyph.columns(of: "×", charset: Charset(codeset: codeset)) == columns)
    }
  }

  @Test func `the program's own signs have ASCII twins`() {
    #expect(Charset.ascii.chrome("│─▾▸●◐○✓…") == "|-+>*~.v~")
    #expect(Charset.unicode.chrome("│─▾") == "│─▾")
  }

  @Test func `columns are the sum of the glyphs`() {
    for text in ["abc", "你好abc", "👍🏽e\u{301}\u{200D}", "\t\u{202E}", "각\u{1161}", ""] {
      for charset in [Charset.unicode, .ascii] {
        let sum = Glyph.shielded(text, charset: charset).reduce(0) { $0 + $1.width }
        #expect(Glyph.columns(of: text, charset: charset) == sum)
      }
    }
  }

  @Test func `plain text is cut at the clusters that Swift sees`() {
    let text = "大家好，今天天气不错 hello café 안녕하세요 ありがとう ── “quoted”…"
    #expect(texts(text) == text.map { String($0) })
  }
}
