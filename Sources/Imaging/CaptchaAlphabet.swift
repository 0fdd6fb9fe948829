/// The letters and digits that captchas are made of, and how a pen writes them.
///
/// No two look alike when they are bent and blurred: of each family (O 0 Q D, I 1 l, S 5, Z 2, B 8,
/// G 6, U V, 9 g q) at most one is here. D is drawn as d, which nobody takes for O. Answers are
/// compared without regard to case.
public enum CaptchaAlphabet {
  /// All letters, upper case, in order.
  public static let letters: [Character] = glyphs.keys.sorted()

  /// Draws a text of letters of the alphabet by lot.
  public static func text(
    count: Int = 4,
    using generator: inout some RandomNumberGenerator
  ) -> String {
    String((0..<count).compactMap { _ in letters.randomElement(using: &generator) })
  }

  /// What a person has read, in the letters of the alphabet.
  ///
  /// Who reads S where only 5 is ever drawn has read the picture.
  public static func reading(_ answer: String) -> String {
    String(answer.uppercased().map { lookalikes[$0] ?? $0 })
  }

  private static let lookalikes: [Character: Character] = [
    "0": "D", "O": "D", "Q": "D", "S": "5", "Z": "2", "B": "8", "G": "6", "V": "U",
  ]

  static let glyphs: [Character: StrokeGlyph] = digits.merging(capitals) { digit, _ in digit }

  private static let digits: [Character: StrokeGlyph] = [
    "2": StrokeGlyph(arc(0.5, 0.3, 0.42, 0.3, 185, 400) + line(0.05, 1, 0.97, 1)),
    "3": StrokeGlyph(
      arc(0.45, 0.25, 0.42, 0.25, 205, 450),
      arc(0.45, 0.75, 0.48, 0.25, 270, 515)
    ),
    "5": StrokeGlyph(line(0.9, 0, 0.17, 0, 0.12, 0.46) + arc(0.46, 0.68, 0.46, 0.32, 222, 505)),
    "6": StrokeGlyph(arc(0.5, 0.69, 0.43, 0.31, 0, 360), arc(0.85, 0.69, 0.78, 0.69, 180, 265)),
    "7": StrokeGlyph(line(0.03, 0, 0.97, 0, 0.4, 1)),
    "8": StrokeGlyph(arc(0.5, 0.25, 0.37, 0.25, 0, 360), arc(0.5, 0.75, 0.45, 0.25, 0, 360)),
    "9": StrokeGlyph(arc(0.5, 0.31, 0.43, 0.31, 0, 360), arc(0.15, 0.31, 0.78, 0.69, 0, 85)),
  ]

  private static let capitals: [Character: StrokeGlyph] = [
    "A": StrokeGlyph(line(0, 1, 0.5, 0, 1, 1), line(0.18, 0.66, 0.82, 0.66)),
    "C": StrokeGlyph(arc(0.55, 0.5, 0.5, 0.5, 312, 48)),
    "D": StrokeGlyph(line(0.9, 0, 0.9, 1), arc(0.46, 0.69, 0.44, 0.31, 0, 360)),
    "E": StrokeGlyph(line(0.92, 0, 0.08, 0, 0.08, 1, 0.92, 1), line(0.08, 0.5, 0.78, 0.5)),
    "F": StrokeGlyph(line(0.95, 0, 0.08, 0, 0.08, 1), line(0.08, 0.48, 0.76, 0.48)),
    "H": StrokeGlyph(line(0.03, 0, 0.03, 1), line(0.97, 0, 0.97, 1), line(0, 0.5, 1, 0.5)),
    "J": StrokeGlyph(line(0.35, 0, 0.85, 0, 0.85, 0.68) + arc(0.44, 0.68, 0.41, 0.32, 10, 165)),
    "K": StrokeGlyph(line(0.06, 0, 0.06, 1), line(0.95, 0, 0.06, 0.6), line(0.38, 0.4, 0.97, 1)),
    "L": StrokeGlyph(line(0.12, 0, 0.12, 1, 0.95, 1)),
    "M": StrokeGlyph(line(0, 1, 0.06, 0, 0.5, 0.62, 0.94, 0, 1, 1)),
    "N": StrokeGlyph(line(0.05, 1, 0.05, 0, 0.95, 1, 0.95, 0)),
    "P": StrokeGlyph(
      line(0.08, 1, 0.08, 0, 0.5, 0) + arc(0.5, 0.28, 0.42, 0.28, 270, 450)
        + line(0.5, 0.56, 0.08, 0.56)
    ),
    "R": StrokeGlyph(
      line(0.08, 1, 0.08, 0, 0.5, 0) + arc(0.5, 0.27, 0.42, 0.27, 270, 450)
        + line(0.5, 0.54, 0.08, 0.54),
      line(0.45, 0.54, 0.97, 1)
    ),
    "T": StrokeGlyph(line(0, 0, 1, 0), line(0.5, 0, 0.5, 1)),
    "U": StrokeGlyph(
      line(0.06, 0, 0.06, 0.6) + arc(0.5, 0.6, 0.44, 0.4, 180, 0)
        + line(0.94, 0.6, 0.94, 0)
    ),
    "X": StrokeGlyph(line(0.03, 0, 0.97, 1), line(0.97, 0, 0.03, 1)),
    "Y": StrokeGlyph(line(0.02, 0, 0.5, 0.5, 0.98, 0), line(0.5, 0.5, 0.5, 1)),
  ]

  private static func line(_ coordinates: Float...) -> StrokeGlyph.Stroke {
    StrokeGlyph.line(coordinates)
  }

  private static func arc(
    _ x: Float,
    _ y: Float,
    _ radiusX: Float,
    _ radiusY: Float,
    _ start: Float,
    _ end: Float
  ) -> StrokeGlyph.Stroke {
    StrokeGlyph.arc(x, y, radiusX, radiusY, from: start, to: end)
  }
}
