import Glibc

extension CaptchaPainter {
  /// How one letter stands: where, how large, how bent and how thick.
  struct Pose {
    /// Half the mean width of the pen, in pixels.
    let radius: Float
    private let center: StrokeGlyph.Point
    private let width: Float
    private let height: Float
    private let angle: Float
    private let slant: Float

    /// Chooses a pose within a letter's share of the picture.
    init(slot: Int, of count: Int, using generator: inout some RandomNumberGenerator) {
      let margin: Float = 6
      let share = (Float(CaptchaPainter.width) - 2 * margin) / Float(count)
      center = StrokeGlyph.Point(
        x: margin + share * (Float(slot) + 0.5) + .random(in: -1.5...1.5, using: &generator),
        y: Float(CaptchaPainter.height) / 2 + .random(in: -1.5...1.5, using: &generator)
      )
      width = min(share, 30) * .random(in: 0.64...0.76, using: &generator)
      height = .random(in: 31...35, using: &generator)
      angle = .random(in: -0.17...0.17, using: &generator)
      slant = .random(in: -0.1...0.1, using: &generator)
      radius = .random(in: 2.0...2.6, using: &generator)
    }

    /// Where a point of the glyph's box falls on the picture.
    func placed(_ point: StrokeGlyph.Point) -> StrokeGlyph.Point {
      let y = (point.y - 0.5) * height
      let x = (point.x - 0.5) * width - slant * y
      return StrokeGlyph.Point(
        x: center.x + x * cos(angle) - y * sin(angle),
        y: center.y + x * sin(angle) + y * cos(angle)
      )
    }
  }

  /// A slow wave through the whole picture, across and along.
  struct Wave {
    private let acrossPhase: Float
    private let alongPhase: Float
    private let acrossLength: Float
    private let alongLength: Float
    private let rise: Float
    private let sway: Float

    init(using generator: inout some RandomNumberGenerator) {
      acrossPhase = .random(in: 0...(2 * .pi), using: &generator)
      alongPhase = .random(in: 0...(2 * .pi), using: &generator)
      acrossLength = .random(in: 45...80, using: &generator)
      alongLength = .random(in: 28...45, using: &generator)
      rise = .random(in: 1.2...2.4, using: &generator)
      sway = .random(in: 0.8...1.8, using: &generator)
    }

    /// Where the wave carries a point.
    func moved(_ point: StrokeGlyph.Point) -> StrokeGlyph.Point {
      StrokeGlyph.Point(
        x: point.x + sway * sin(alongPhase + 2 * .pi * point.y / alongLength),
        y: point.y + rise * sin(acrossPhase + 2 * .pi * point.x / acrossLength)
      )
    }
  }

  /// Draws thin grey threads from edge to edge.
  func drawThreads(on canvas: inout Canvas, using generator: inout some RandomNumberGenerator) {
    for _ in 0..<3 {
      let start = Float.random(in: 8...45, using: &generator)
      let fall = Float.random(in: -0.15...0.15, using: &generator)
      let rise = Float.random(in: 3...9, using: &generator)
      let length = Float.random(in: 40...90, using: &generator)
      let tone = Float.random(in: 110...170, using: &generator)
      let points = stride(from: Float(0), through: Float(Self.width), by: 4).map { x in
        StrokeGlyph.Point(x: x, y: start + fall * x + rise * sin(2 * .pi * x / length))
      }
      for (start, end) in zip(points, points.dropFirst()) {
        canvas.draw(
          Canvas.Segment(start: start, end: end, startRadius: 0.4, endRadius: 0.4),
          tone: tone
        )
      }
    }
  }

  /// Drops grey specks of a pixel or so.
  func drawSpecks(on canvas: inout Canvas, using generator: inout some RandomNumberGenerator) {
    for _ in 0..<60 {
      let point = StrokeGlyph.Point(
        x: .random(in: 0...Float(Self.width), using: &generator),
        y: .random(in: 0...Float(Self.height), using: &generator)
      )
      let tone = Float.random(in: 80...190, using: &generator)
      canvas.draw(
        Canvas.Segment(start: point, end: point, startRadius: 0.5, endRadius: 0.5),
        tone: tone
      )
    }
  }
}
