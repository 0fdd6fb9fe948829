import Testing

@testable import Imaging

@Suite struct CaptchaAlphabetTests {
  @Test(arguments: ["O0QD", "I1L", "S5", "Z2", "B8", "G6", "G9", "UVW", "A4", "MW"])
  func `at most one letter of each confusable family is drawn`(_ family: String) {
    let drawn = family.filter { CaptchaAlphabet.letters.contains($0) }
    #expect(drawn.count <= 1, "\(drawn)")
  }

  @Test func `no two letters cover nearly the same places`() {
    let masks = CaptchaAlphabet.letters.compactMap { letter in
      CaptchaAlphabet.glyphs[letter].map { (letter, mask(of: $0)) }
    }
    #expect(masks.count == CaptchaAlphabet.letters.count)
    var worst: (Float, String) = (0, "")
    for (index, (letter, places)) in masks.enumerated() {
      for (other, otherPlaces) in masks.dropFirst(index + 1) {
        let shared = Float(places.intersection(otherPlaces).count)
        let likeness = shared / Float(places.union(otherPlaces).count)
        if likeness > worst.0 { worst = (likeness, "\(letter)\(other)") }
      }
    }
    // The likest pair is E and F, which share all but the lowest bar.
    #expect(worst.0 < 0.8, "\(worst)")
  }

  @Test(arguments: zip("oO0QSsZBgV", "DDDD55286U"))
  func `what is never drawn is read as the letter that looks like it`(
    _ typed: Character,
    _ drawn: Character
  ) {
    #expect(!CaptchaAlphabet.letters.contains { "\($0)" == typed.uppercased() })
    #expect(CaptchaAlphabet.reading(String(typed)) == String(drawn))
  }

  @Test func `every letter is read as itself`() {
    let letters = String(CaptchaAlphabet.letters)
    #expect(CaptchaAlphabet.reading(letters.lowercased()) == letters)
  }

  @Test func `there are letters enough against guessing`() {
    #expect(CaptchaAlphabet.letters.count >= 24)
    #expect(Set(CaptchaAlphabet.letters).count == CaptchaAlphabet.letters.count)
  }

  @Test func `every letter is a capital or a digit of ASCII`() {
    #expect(
      CaptchaAlphabet.letters.allSatisfy { $0.isASCII && ($0.isNumber || $0.isUppercase) }
    )
  }

  @Test func `a text by lot has the asked length and uses every letter in time`() {
    var generator = SplitMix(seed: 4)
    let texts = (0..<500).map { _ in CaptchaAlphabet.text(using: &generator) }
    #expect(texts.allSatisfy { $0.count == 4 })
    #expect(Set(texts.joined()) == Set(CaptchaAlphabet.letters))
    #expect(CaptchaAlphabet.text(count: 7, using: &generator).count == 7)
  }

  /// The places of a grid of 12 by 16 that a pen of the usual width touches.
  private func mask(of glyph: StrokeGlyph) -> Set<Int> {
    var places: Set<Int> = []
    for row in 0..<16 {
      for column in 0..<12 {
        let (x, y) = ((Float(column) + 0.5) / 12, (Float(row) + 0.5) / 16)
        let touches = glyph.strokes.joined().contains {
          abs($0.x - x) < 0.09 && abs($0.y - y) < 0.09
        }
        if touches { places.insert(row * 12 + column) }
      }
    }
    return places
  }
}
