import Glibc

/// Draws captchas: letters that lean, sway and swell, under a few loose threads and specks.
///
/// The measures are tuned so that a person reads the picture from 46 columns of quadrant or half
/// blocks and from 60 columns of ASCII; threads and specks drown in one point of those.
public struct CaptchaPainter: Sendable {
  /// In pixels.
  public static let width = 130
  /// In pixels.
  public static let height = 53

  /// Makes a painter.
  public init() {}

  /// Draws a text.
  ///
  /// - Parameters:
  ///   - text: letters of `CaptchaAlphabet` in either case, four in a usual captcha.
  ///   - generator: where chance comes from; the same numbers give the same picture.
  /// - Returns: a JPEG file of `width` by `height`.
  /// - Throws: `PictureError.noGlyph` for another letter.
  public func jpeg(
    of text: String,
    using generator: inout some RandomNumberGenerator
  ) throws(PictureError) -> [UInt8] {
    try picture(of: text, using: &generator).jpeg()
  }

  /// Draws a text, for who wants pixels rather than a file.
  /// - Parameters: as for `jpeg(of:using:)`.
  /// - Throws: `PictureError.noGlyph` for a letter outside `CaptchaAlphabet`.
  public func picture(
    of text: String,
    using generator: inout some RandomNumberGenerator
  ) throws(PictureError) -> Picture {
    let letters = Array(text.uppercased())
    var canvas = Canvas(
      width: Self.width,
      height: Self.height,
      paper: .random(in: 225...250, using: &generator)
    )
    drawThreads(on: &canvas, using: &generator)
    let wave = Wave(using: &generator)
    let ink = Float.random(in: 20...70, using: &generator)
    for (index, letter) in letters.enumerated() {
      guard let glyph = CaptchaAlphabet.glyphs[letter] else { throw .noGlyph(letter) }
      let pose = Pose(slot: index, of: letters.count, using: &generator)
      for stroke in glyph.strokes {
        draw(stroke.map { wave.moved(pose.placed($0)) }, pose, tone: ink, on: &canvas, &generator)
      }
    }
    drawSpecks(on: &canvas, using: &generator)
    return canvas.picture
  }

  /// Draws a stroke whose width swells and shrinks along the way.
  private func draw(
    _ stroke: StrokeGlyph.Stroke,
    _ pose: Pose,
    tone: Float,
    on canvas: inout Canvas,
    _ generator: inout some RandomNumberGenerator
  ) {
    let phase = Float.random(in: 0...(2 * .pi), using: &generator)
    func radius(_ step: Int) -> Float { pose.radius * (1 + 0.22 * sin(phase + Float(step) * 0.7)) }
    for (step, (start, end)) in zip(stroke, stroke.dropFirst()).enumerated() {
      canvas.draw(
        Canvas.Segment(
          start: start,
          end: end,
          startRadius: radius(step),
          endRadius: radius(step + 1)
        ),
        tone: tone
      )
    }
  }
}
