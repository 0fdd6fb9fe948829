/// A grey picture being painted with round pens.
struct Canvas {
  /// A straight piece of a line whose width goes evenly from one end to the other.
  struct Segment {
    var start: StrokeGlyph.Point
    var end: StrokeGlyph.Point
    var startRadius: Float
    var endRadius: Float
  }

  let width: Int
  let height: Int
  private var tones: [Float]

  init(width: Int, height: Int, paper: Float) {
    self.width = width
    self.height = height
    tones = [Float](repeating: paper, count: width * height)
  }

  /// The painted picture.
  var picture: Picture {
    Picture(
      width: width,
      height: height,
      luminance: tones.map { UInt8(min(max($0, 0), 255).rounded()) }
    )
  }

  /// Draws one segment with soft edges; what lies outside is cut off.
  mutating func draw(_ segment: Segment, tone: Float) {
    let reach = max(segment.startRadius, segment.endRadius) + 1
    let (a, b) = (segment.start, segment.end)
    let columns = Self.range(from: min(a.x, b.x) - reach, to: max(a.x, b.x) + reach, below: width)
    let rows = Self.range(from: min(a.y, b.y) - reach, to: max(a.y, b.y) + reach, below: height)
    for row in rows {
      for column in columns {
        let cover = segment.cover(x: Float(column) + 0.5, y: Float(row) + 0.5)
        let index = row * width + column
        tones[index] = min(tones[index], tones[index] + (tone - tones[index]) * cover)
      }
    }
  }

  private static func range(from start: Float, to end: Float, below limit: Int) -> Range<Int> {
    let first = min(max(Int(start.rounded(.down)), 0), limit)
    return first..<max(first, min(Int(end.rounded(.up)), limit))
  }
}

extension Canvas.Segment {
  /// How much of the pixel around a point the segment covers, 0 to 1.
  fileprivate func cover(x: Float, y: Float) -> Float {
    let (alongX, alongY) = (end.x - start.x, end.y - start.y)
    let length = alongX * alongX + alongY * alongY
    let projection = (x - start.x) * alongX + (y - start.y) * alongY
    let share = length > 0 ? min(max(projection / length, 0), 1) : 0
    let (offX, offY) = (x - start.x - share * alongX, y - start.y - share * alongY)
    let radius = startRadius + (endRadius - startRadius) * share
    return min(max(radius - (offX * offX + offY * offY).squareRoot() + 0.5, 0), 1)
  }
}
