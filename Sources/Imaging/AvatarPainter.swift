/// Draws the picture of somebody who gave none: the first letter of the name, white on a colour.
///
/// Names without a letter of `CaptchaAlphabet` get a pattern of blocks, the same on both sides. The colour and the
/// pattern follow from the number, so that they stay the same for ever.
public struct AvatarPainter: Sendable {
  /// Width and height, in pixels.
  public static let side = 64

  private let letter: Character?
  private let number: UInt64

  /// Makes a painter for a name and the lasting number that goes with it.
  public init(name: String, number: UInt64) {
    letter = name.uppercased().first { CaptchaAlphabet.glyphs[$0] != nil }
    self.number = number
  }

  /// Draws it.
  /// - Returns: a whole BMP file, 24 bits a pixel.
  public func file() -> [UInt8] {
    let paper = colour
    let ink = letter.map(letterCover) ?? blockCover()
    let rows = (0..<Self.side).reversed().flatMap { row in
      (0..<Self.side).flatMap { column -> [UInt8] in
        let share = ink[row * Self.side + column]
        return paper.map { UInt8(Float($0) + (255 - Float($0)) * share) }
      }
    }
    return Self.header + rows
  }

  /// Blue, green and red, dark enough for white letters.
  private var colour: [UInt8] {
    let hues: [[UInt8]] = [
      [0xA0, 0x60, 0x30], [0x50, 0x80, 0x30], [0x30, 0x50, 0xB0], [0x90, 0x40, 0x80],
      [0x80, 0x80, 0x20], [0x60, 0x40, 0xA0], [0x30, 0x70, 0x90], [0x60, 0x60, 0x60],
    ]
    return hues[Int(mixed % UInt64(hues.count))]
  }

  /// The number with its digits spread over all bits.
  private var mixed: UInt64 {
    var value = number &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 29
    return value &* 0xBF58_476D_1CE4_E5B9 >> 8
  }

  /// How much of each pixel the letter covers, 0 to 1.
  private func letterCover(_ letter: Character) -> [Float] {
    var canvas = Canvas(width: Self.side, height: Self.side, paper: 255)
    let (margin, room) = (Float(Self.side) * 0.25, Float(Self.side) * 0.5)
    for stroke in CaptchaAlphabet.glyphs[letter]?.strokes ?? [] {
      let points = stroke.map {
        StrokeGlyph.Point(x: margin + $0.x * room, y: margin + $0.y * room)
      }
      for (start, end) in zip(points, points.dropFirst()) {
        let segment = Canvas.Segment(start: start, end: end, startRadius: 3, endRadius: 3)
        canvas.draw(segment, tone: 0)
      }
    }
    return canvas.picture.luminance.map { 1 - Float($0) / 255 }
  }

  /// Five by five blocks inside a margin, the left ones mirrored to the right.
  private func blockCover() -> [Float] {
    let bits = mixed
    return (0..<Self.side * Self.side).map { index in
      let (row, column) = (index / Self.side, index % Self.side)
      let (down, right) = ((row - 7) / 10, (column - 7) / 10)
      guard row >= 7, column >= 7, down < 5, right < 5 else { return 0 }
      return bits >> UInt64(down * 3 + min(right, 4 - right)) & 1 == 1 ? 1 : 0
    }
  }

  /// Of a file and a picture of `side` by `side`, 24 bits, rows from the bottom.
  private static let header: [UInt8] = {
    func bytes(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> ($0 * 8) & 0xFF) } }
    let size = side * side * 3
    let file = Array("BM".utf8) + bytes(54 + size) + bytes(0) + bytes(54)
    let picture = bytes(40) + bytes(side) + bytes(side) + [1, 0, 24, 0] + bytes(0) + bytes(size)
    return file + picture + bytes(2_835) + bytes(2_835) + bytes(0) + bytes(0)
  }()
}
