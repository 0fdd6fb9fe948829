import Testing

@testable import Terminal

@Suite struct PaletteTests {
  @Test(arguments: [
    (0, UInt8(1), Int32(-1)), (8, 196, 1), (8, 9, 1), (8, 15, 7), (8, 232, 0), (8, 255, 7),
    (16, 196, 9), (16, 12, 12), (16, 244, 8), (256, 196, 196), (1 << 24, 196, 0xFF0000),
    (1 << 24, 3, 3), (1 << 24, 255, 0xEEEEEE),
  ])
  func `a colour is the nearest that the terminal has`(colors: Int, index: UInt8, number: Int32) {
    #expect(Palette.number(.indexed(index), colors: colors) == number)
  }

  @Test func `the terminal's own colour is left to it`() {
    for colors in [0, 8, 16, 256] { #expect(Palette.number(.standard, colors: colors) == -1) }
  }
}
