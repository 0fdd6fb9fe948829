import Imaging
import Testing

@Suite struct CaptchaPainterTests {
  @Test func `a letter outside the alphabet is refused`() {
    var generator = SplitMix(seed: 1)
    #expect(throws: PictureError.noGlyph("0")) {
      try CaptchaPainter().jpeg(of: "A0CD", using: &generator)
    }
    #expect(throws: PictureError.noGlyph("中")) {
      try CaptchaPainter().jpeg(of: "中", using: &generator)
    }
  }

  @Test func `the file is a JPEG of 130 by 53 under 8 kB`() throws {
    var generator = SplitMix(seed: 1)
    let file = try CaptchaPainter().jpeg(of: "PK7N", using: &generator)
    #expect(file.starts(with: [0xFF, 0xD8, 0xFF]))
    #expect(file.count < 8192)
    let picture = try Picture(decoding: file)
    #expect(picture.width == 130 && picture.height == 53)
  }

  @Test func `the same numbers give the same picture`() throws {
    var one = SplitMix(seed: 7)
    var other = SplitMix(seed: 7)
    let painter = CaptchaPainter()
    let first = try painter.jpeg(of: "PK7N", using: &one)
    #expect(try painter.jpeg(of: "PK7N", using: &other) == first)
  }

  @Test func `the same letters look different each time`() throws {
    var generator = SplitMix(seed: 7)
    let painter = CaptchaPainter()
    let pictures = try (0..<50).map { _ in try painter.jpeg(of: "PK7N", using: &generator) }
    #expect(Set(pictures).count == 50)
  }

  @Test func `either case draws the same letters`() throws {
    var one = SplitMix(seed: 3)
    var other = SplitMix(seed: 3)
    let painter = CaptchaPainter()
    let upper = try painter.picture(of: "PK7N", using: &one)
    #expect(try painter.picture(of: "pk7n", using: &other) == upper)
  }

  @Test func `all letters stay inside the picture`() throws {
    var generator = SplitMix(seed: 11)
    for _ in 0..<300 {
      let text = CaptchaAlphabet.text(using: &generator)
      let picture = try CaptchaPainter().picture(of: text, using: &generator)
      let rows = [0, picture.height - 1].map { row in
        picture.luminance[row * picture.width..<(row + 1) * picture.width]
      }
      // Threads and specks are lighter than 75; darker pixels at an edge are a letter cut off.
      #expect(rows.joined().allSatisfy { $0 > 75 }, "\(text)")
    }
  }

  @Test func `a captcha reads in quadrants as recorded`() throws {
    var generator = SplitMix(seed: 2013)
    let picture = try CaptchaPainter().picture(of: "PK7N", using: &generator)
    let rows = BlockRenderer.quadrants.rows(of: picture, columns: 46)
    #expect(
      rows == [
        "                                              ",
        "   ▗▄▟██▙▄▖ █▙    ▄▄   ▗▄▄▄████▛  ▐█▖    ▄▖   ",
        "   ▟█▀▀ ▝██ ██  ▗█▛▘   ▝▀▀▝  ▗█   ▐██▖  ▐█▌   ",
        "   ▐█    ██▘▝█▌▟█▘           ▐▛    ███▙  █▙   ",
        "   ▝█▄▄▄▟█▀  ▝████▖          █▌    ▜█▝██▖▜█   ",
        "    ▜█▛▀▘     ▜█ ▀█▙        ▗█▌    ▐█▌▝▜█▄█▖  ",
        "    ▐█▌       ▐█   ▀█▖      ▟█▘    ▐█▌  ▀██▌  ",
        "    ██▌       ▝▛    ▝█▖    ▝▀▘     ▐█▘   ▝█▌  ",
        "    ▝▘                                    ▝   ",
      ]
    )
  }
}
