import CNcursesw

/// Colours of a style in terms of a terminal that has more or fewer.
enum Palette {
  /// How many there are where the palette's 256 can be mixed besides, as CNcursesw numbers them.
  static let mixing = Int(NC_MIXED_COLORS)

  /// The number that ncurses wants for a colour.
  ///
  /// With 256 colours the palette's are its own, and others the nearest of those that look alike
  /// everywhere; with 16 or 8 the nearest of these. On a terminal of direct colour numbers from 8 up
  /// are red, green and blue in one; of `mixing` those from 256 up.
  static func number(_ color: Style.Color, colors: Int) -> Int32 {
    guard color != .standard, colors >= 8 else { return -1 }
    switch colors {
    case 8..<16: return Int32(nearest(color, among: 8))
    case 16..<256: return Int32(nearest(color, among: 16))
    case 256: return Int32(indexed(color))
    case mixing: return mixed(color)
    default: return direct(color)
    }
  }

  private static func indexed(_ color: Style.Color) -> UInt8 {
    switch color {
    case .standard: 0
    case .indexed(let index): index
    case .rgb(let red, let green, let blue): nearest(red: red, green: green, blue: blue)
    }
  }

  private static func mixed(_ color: Style.Color) -> Int32 {
    if case .rgb = color { return 256 + packed(components(color)) }
    return Int32(indexed(color))
  }

  private static func direct(_ color: Style.Color) -> Int32 {
    if case .indexed(let index) = color, index < 8 { return Int32(index) }
    let number = packed(components(color))
    // The darkest blues have the numbers of the first eight colours.
    return number < 8 ? 0 : number
  }

  private static func packed(_ color: (Int, Int, Int)) -> Int32 {
    Int32(color.0 << 16 | color.1 << 8 | color.2)
  }

  /// Of the cube and the greys, which no terminal paints otherwise as it may the first sixteen.
  private static func nearest(red: UInt8, green: UInt8, blue: UInt8) -> UInt8 {
    let wanted = (Int(red), Int(green), Int(blue))
    let steps = [wanted.0, wanted.1, wanted.2].map { $0 < 48 ? 0 : $0 < 115 ? 1 : ($0 - 35) / 40 }
    let cube = UInt8(16 + 36 * steps[0] + 6 * steps[1] + steps[2])
    let mean = (wanted.0 + wanted.1 + wanted.2) / 3
    let grey = UInt8(232 + min(23, max(0, (mean - 3) / 10)))
    return distance(components(grey), wanted) < distance(components(cube), wanted) ? grey : cube
  }

  private static func nearest(_ color: Style.Color, among count: UInt8) -> UInt8 {
    if case .indexed(let index) = color { return nearest(index, among: count) }
    return nearest(components(color), among: count)
  }

  static func components(_ color: Style.Color) -> (Int, Int, Int) {
    switch color {
    case .standard: (0, 0, 0)
    case .indexed(let index): components(index)
    case .rgb(let red, let green, let blue): (Int(red), Int(green), Int(blue))
    }
  }

  private static func nearest(_ index: UInt8, among count: UInt8) -> UInt8 {
    if index < count { return index }
    // The bright twin of a colour is that colour where there are eight.
    if index < 16 { return index - 8 }
    return nearest(components(index), among: count)
  }

  private static func nearest(_ wanted: (Int, Int, Int), among count: UInt8) -> UInt8 {
    (0..<count).min { distance(components($0), wanted) < distance(components($1), wanted) }
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
