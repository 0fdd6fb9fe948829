import Platform
import Testing

@Suite struct LineShieldTests {
  @Test func `controls and invisible characters become tokens`() {
    #expect(LineShield.text("a\u{1B}[2Jb\n\tc") == "a⟦U+001B⟧[2Jb⟦U+000A⟧⟦U+0009⟧c")
    #expect(LineShield.text("\u{202E}\u{E0041}\u{200D}") == "⟦U+202E⟧⟦U+E0041⟧⟦U+200D⟧")
  }

  @Test func `plain text and emoji stay as they are`() {
    #expect(LineShield.text("阿杰 Ünï 👨‍👩‍👧") == "阿杰 Ünï 👨‍👩‍👧")
  }
}
