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

  @Test(arguments: [
    (0, 255, 0, 0, -1), (8, 250, 10, 10, 1), (16, 250, 10, 10, 9), (16, 100, 110, 100, 8),
    (256, 255, 0, 0, 196), (256, 95, 135, 175, 67), (256, 8, 8, 8, 232), (256, 128, 129, 127, 244),
    (256, 255, 255, 255, 231), (256, 0, 0, 0, 16), (Palette.mixing, 1, 2, 3, 256 + 0x010203),
    (Palette.mixing, 0, 0, 0, 256), (1 << 24, 1, 2, 3, 0x010203),
    (1 << 24, 0, 0, 5, 0),
  ])
  func `a mixed colour is the nearest that the terminal has`(
    colors: Int,
    red: UInt8,
    green: UInt8,
    blue: UInt8,
    number: Int32
  ) {
    #expect(Palette.number(.rgb(red, green, blue), colors: colors) == number)
  }

  @Test func `a terminal that mixes colours keeps its palette`() {
    for index in UInt8.min...UInt8.max {
      #expect(Palette.number(.indexed(index), colors: Palette.mixing) == Int32(index))
    }
  }

  @Test func `no colour of the palette is nearer than the one that is found`() {
    let distance = { (a: UInt8, wanted: (UInt8, UInt8, UInt8)) in
      let (red, green, blue) = Palette.components(.indexed(a))
      let parts = [red - Int(wanted.0), green - Int(wanted.1), blue - Int(wanted.2)]
      return parts.reduce(0) { $0 + $1 * $1 }
    }
    for red in stride(from: UInt8(0), through: 250, by: 25) {
      for green in stride(from: UInt8(0), through: 250, by: 25) {
        for blue in stride(from: UInt8(0), through: 250, by: 25) {
          let found = UInt8(Palette.number(.rgb(red, green, blue), colors: 256))
          let nearest = (16...255).map { distance(UInt8($0), (red, green, blue)) }.min()
          #expect(distance(found, (red, green, blue)) == nearest)
        }
      }
    }
  }

  @Test func `the terminal's own colour is left to it`() {
    for colors in [0, 8, 16, 256] { #expect(Palette.number(.standard, colors: colors) == -1) }
  }
}
