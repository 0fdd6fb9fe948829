/// The 256 colours of a style, in terms of a terminal that has more or fewer.
enum Palette {
  /// The number that ncurses wants for a colour.
  ///
  /// With 256 colours it is the palette's own; with 16 or 8 the nearest of those; with more, as on
  /// a terminal of direct colour, numbers from 8 up are red, green and blue in one.
  static func number(_ color: Style.Color, colors: Int) -> Int32 {
    guard case .indexed(let index) = color, colors >= 8 else { return -1 }
    switch colors {
    case 8..<16: return Int32(nearest(index, among: 8))
    case 16..<256: return Int32(nearest(index, among: 16))
    case 256: return Int32(index)
    default: return index < 8 ? Int32(index) : packed(index)
    }
  }

  private static func packed(_ index: UInt8) -> Int32 {
    let (red, green, blue) = components(index)
    return Int32(red << 16 | green << 8 | blue)
  }

  private static func nearest(_ index: UInt8, among count: UInt8) -> UInt8 {
    if index < count { return index }
    // The bright twin of a colour is that colour where there are eight.
    if index < 16 { return index - 8 }
    let wanted = components(index)
    return (0..<count).min { distance(components($0), wanted) < distance(components($1), wanted) }
      ?? 7
  }

  private static func distance(_ a: (Int, Int, Int), _ b: (Int, Int, Int)) -> Int {
    let (red, green, blue) = (a.0 - b.0, a.1 - b.1, a.2 - b.2)
    return red * red + green * green + blue * blue
  }

  /// Red, green and blue from 0 to 255, as xterm has them.
  private static func components(_ index: UInt8) -> (Int, Int, Int) {
    switch index {
    case 7: return (229, 229, 229)
    case 8: return (127, 127, 127)
    case 0..<16:
      let level = index < 8 ? 205 : 255
      return (index & 1 != 0 ? level : 0, index & 2 != 0 ? level : 0, index & 4 != 0 ? level : 0)
    case 16..<232:
      let cube = Int(index) - 16
      return (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
    default:
      let grey = 8 + 10 * (Int(index) - 232)
      return (grey, grey, grey)
    }
  }

  /// The six steps of the colour cube.
  private static func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }
}
