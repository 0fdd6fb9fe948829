import Testing

@testable import Terminal

@Suite struct LocaleEncodingTests {
  @Test func `a codeset says what can be shown and how bytes are read`() {
    #expect(Charset(codeset: "UTF-8") == .unicode)
    #expect(Charset(codeset: "ANSI_X3.4-1968") == .ascii)
    #expect(Charset(codeset: "no such encoding") == .ascii)
    // ASCII says nothing of other bytes; nearly every terminal means UTF-8 by them.
    for codeset in ["UTF-8", "ANSI_X3.4-1968", "", "no such encoding"] {
      #expect(TextEncoding(codeset: codeset) == .utf8)
    }
    #expect(Charset(codeset: "GB18030") == Charset(codeset: "GB18030"))
    #expect(Charset(codeset: "GB18030") != Charset(codeset: "GBK"))
  }

  @Test(arguments: [
    ("GB18030", true, true), ("GBK", true, true), ("GB2312", true, true), ("BIG5", true, false),
    ("EUC-TW", true, false), ("EUC-JP", true, false), ("ISO-8859-1", false, false),
    ("KOI8-R", false, false),
  ])
  func `an encoding tells whether it has Han, and the program's own`(
    codeset: String,
    hasHan: Bool,
    hasWords: Bool
  ) {
    #expect(Charset(codeset: codeset).drawsHan == hasHan)
    #expect(Charset(codeset: codeset).drawsChineseWords == hasWords)
  }

  @Test(arguments: [
    ("GB18030", "你好，é×😀㐀", 18), ("GBK", "你好，é×", 10), ("BIG5", "你好，×", 8),
    ("EUC-TW", "你好，", 6), ("ISO-8859-1", "é×ñ", 3), ("KOI8-R", "Привет", 6),
  ])
  func `text is written and read back`(codeset: String, text: String, count: Int) {
    let encoding = TextEncoding(codeset: codeset)
    let bytes = encoding.bytes(of: text)
    #expect(bytes.count == count)
    #expect(encoding.string(bytes) == text)
  }

  @Test func `what an encoding lacks is written by its number`() {
    #expect(
      TextEncoding(codeset: "ISO-8859-1").bytes(of: "é你") == [0xE9] + Array("\\u4F60".utf8)
    )
  }

  @Test func `bytes that come piece by piece are waited for, and no others`() {
    let encoding = TextEncoding(codeset: "GB18030")
    #expect(encoding.decode([0xC4][...]) == .incomplete)
    #expect(encoding.decode([0x94, 0x39, 0xFC][...]) == .incomplete)
    #expect(encoding.decode([0x94, 0x39, 0xFC, 0x36, 0x61][...]) == .scalar("😀", length: 4))
    #expect(encoding.decode([0xFF, 0x61][...]) == .invalid)
  }

  @Test func `any bytes are read to the end, and what was valid is found again`() {
    var random = SplitMix(state: 54_936)
    for codeset in ["GB18030", "GBK", "BIG5", "EUC-TW", "EUC-JP", "ISO-8859-1"] {
      let encoding = TextEncoding(codeset: codeset)
      for _ in 0..<100 {
        let noise = (0..<Int.random(in: 0...12, using: &random)).map { _ in
          UInt8.random(in: 0...255, using: &random)
        }
        // A line end belongs to no character.
        let text = encoding.string(noise + Array("\nend".utf8))
        #expect(text.utf8.suffix(4).elementsEqual("\nend".utf8), "\(codeset) \(noise)")
      }
    }
  }
}
