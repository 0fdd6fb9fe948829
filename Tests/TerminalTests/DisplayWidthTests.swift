import Testing

@testable import Terminal

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("你", 2), ("，", 2), ("Ａ", 2), ("ｱ", 1), ("ア", 2),
    ("が", 2), ("か\u{3099}", 2), ("\u{3000}", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("가\u{11A8}", 2), ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("❤", 1), ("❤\u{FE0F}", 2),
    ("❤\u{FE0E}", 1), ("⌚", 2), ("🇨🇳", 2), ("🇨", 1), ("1️⃣", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2),
    ("\u{1FAE9}", 2), ("\u{1FAC8}", 2), ("☰", 2), ("─", 1), ("●", 1), ("…", 1), ("“", 1),
    ("①", 1), ("⟦", 1), ("𠮷", 2), ("𝒳", 1), ("ก", 1), ("กำ", 2), ("का", 2), ("\u{A0}", 1),
  ])
  func `a cluster takes the cells that terminals give it`(text: String, width: Int) {
    let glyphs = Glyph.shielded(text, charset: .unicode)
    #expect(glyphs.count == 1)
    #expect(glyphs.map(\.width) == [width])
  }

  @Test func `the wide ranges ascend and do not touch`() {
    let ranges = DisplayWidth.wideRanges
    #expect(ranges.count.isMultiple(of: 2))
    for index in ranges.indices.dropFirst() {
      let isAscending =
        index.isMultiple(of: 2)
        ? ranges[index] > ranges[index - 1] + 1 : ranges[index] >= ranges[index - 1]
      #expect(isAscending, "at \(index)")
    }
  }

  @Test func `the shortcut for simple scalars agrees with the table`() throws {
    for value in UInt32(0x20)...0xFFFF {
      guard let scalar = Unicode.Scalar(value),
        let columns = DisplayWidth.columnsIfSimple(scalar)
      else { continue }
      #expect(columns == DisplayWidth.columns(of: scalar))
      #expect(ScalarKind(scalar) != .forbidden)
    }
  }

  @Test func `two simple scalars never share a cluster`() throws {
    // One of each range of the shortcut, ends included.
    let values: [UInt32] = [
      0x20, 0x23, 0x30, 0x7E, 0xB0, 0x24F, 0x2010, 0x2027, 0x2500, 0x25A9, 0x25CB, 0x25CF, 0x4E00,
      0x9FFF, 0x3001,
      0x3020, 0x3041, 0x3096, 0x30A1, 0x30FA, 0x3400, 0x4DBF, 0xAC00, 0xAC01, 0xD7A3, 0xFF01,
      0xFF60,
    ]
    for first in values {
      for second in values {
        let scalars = [try #require(Unicode.Scalar(first)), try #require(Unicode.Scalar(second))]
        let text = String(String.UnicodeScalarView(scalars))
        #expect(text.count == 2)
      }
    }
  }
}
