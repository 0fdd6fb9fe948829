import Testing

@testable import webqqd

@Suite struct ShieldTests {
  @Test func `controls and invisible characters become tokens`() {
    #expect(Shield.line("a\u{1B}[2Jb\n\tc") == "a⟦U+001B⟧[2Jb⟦U+000A⟧⟦U+0009⟧c")
    #expect(Shield.line("\u{202E}\u{E0041}\u{200D}") == "⟦U+202E⟧⟦U+E0041⟧⟦U+200D⟧")
  }

  @Test func `plain text and emoji stay as they are`() {
    #expect(Shield.line("阿杰 Ünï 👨‍👩‍👧") == "阿杰 Ünï 👨‍👩‍👧")
  }

  @Test func `a row is one line whatever its cells hold`() {
    #expect(
      Table.text([["1", "a\tb\r\nc"], ["2", ""]]) == "1\ta⟦U+0009⟧b⟦U+000D⟧⟦U+000A⟧c\n2\t\n"
    )
  }
}
