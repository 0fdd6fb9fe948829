import Testing

@testable import webqqd

@Suite struct TableTests {
  @Test func `a row is one line whatever its cells hold`() {
    #expect(
      Table.text([["1", "a\tb\r\nc"], ["2", ""]]) == "1\ta⟦U+0009⟧b⟦U+000D⟧⟦U+000A⟧c\n2\t\n"
    )
  }
}
