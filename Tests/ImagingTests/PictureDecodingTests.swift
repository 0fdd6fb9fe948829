import Imaging
import Testing

@Suite struct PictureDecodingTests {
  @Test func `no bytes are an empty picture`() {
    #expect(throws: PictureError.empty) { try Picture(decoding: []) }
  }

  @Test func `a web page is no picture`() {
    #expect(throws: PictureError.unknownFormat) {
      try Picture(decoding: Array("<html><body>502 Bad Gateway</body></html>".utf8))
    }
  }

  @Test func `a file over the limit is refused before it is read`() throws {
    let padding = [UInt8](repeating: 0, count: Picture.mostBytes)
    let file = try SampleFile.png.bytes + padding
    #expect(throws: PictureError.tooManyBytes(file.count)) { try Picture(decoding: file) }
  }

  @Test func `a file of the largest size is read`() throws {
    let sample = try SampleFile.png.bytes
    let padding = [UInt8](repeating: 0, count: Picture.mostBytes - sample.count)
    #expect(try Picture(decoding: sample + padding) == SampleFile.halves)
  }

  @Test func `a header that promises too many pixels is refused`() throws {
    var png = try SampleFile.png.bytes
    png.replaceSubrange(16..<24, with: [0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10])
    #expect(throws: PictureError.tooManyPixels(width: 10000, height: 10000)) {
      try Picture(decoding: png)
    }
    var gif = try SampleFile.gif.bytes
    gif.replaceSubrange(6..<10, with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(throws: PictureError.tooManyPixels(width: 65535, height: 65535)) {
      try Picture(decoding: gif)
    }
    var bmp = try SampleFile.bmp.bytes
    bmp.replaceSubrange(18..<26, with: [0xE8, 3, 0, 0, 0xE9, 3, 0, 0])
    #expect(throws: PictureError.tooManyPixels(width: 1000, height: 1001)) {
      try Picture(decoding: bmp)
    }
  }

  @Test func `a side beyond all measure is refused`() throws {
    var png = try SampleFile.png.bytes
    png.replaceSubrange(16..<24, with: [0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF])
    #expect(throws: PictureError.damaged) { try Picture(decoding: png) }
  }

  @Test(arguments: SampleFile.allCases)
  func `a file cut off anywhere is refused or shows what there is`(_ sample: SampleFile) throws {
    let whole = try sample.bytes
    for length in 1..<whole.count {
      do {
        let picture = try Picture(decoding: Array(whole.prefix(length)))
        #expect(picture.width == 12 && picture.height == 6, "at \(length) bytes")
      } catch {
        #expect(
          error == .unknownFormat || error == .damaged,
          "\(error) at \(length) bytes"
        )
      }
    }
  }

  @Test(arguments: SampleFile.allCases)
  func `each kind of file shows its pixels`(_ sample: SampleFile) throws {
    let picture = try Picture(decoding: sample.bytes)
    #expect(picture.width == 12 && picture.height == 6)
    // A lossy file of 8 by 8 blocks may be off by a little.
    for (found, expected) in zip(picture.luminance, SampleFile.halves.luminance) {
      #expect(abs(Int(found) - Int(expected)) < 12)
    }
  }

  @Test func `see-through parts are white`() throws {
    let picture = try Picture(decoding: SampleFile.seeThrough)
    #expect(picture.luminance == [0, 0, 255, 255, 0, 0, 255, 255])
  }

  @Test func `an animation shows its first frame`() throws {
    #expect(try Picture(decoding: SampleFile.animation) == SampleFile.halves)
  }

  @Test func `a size that JPEG does not know is refused`() {
    let none = Picture(width: 0, height: 0, luminance: [])
    #expect(throws: PictureError.unencodable(width: 0, height: 0)) { try none.jpeg() }
    let long = Picture(width: 65536, height: 1, luminance: .init(repeating: 0, count: 65536))
    #expect(throws: PictureError.unencodable(width: 65536, height: 1)) { try long.jpeg() }
  }

  @Test func `each error says what is wrong`() {
    #expect(
      PictureError.tooManyPixels(width: 5000, height: 400).description
        == "the picture is 5000x400; 1000000 pixels are the most"
    )
    #expect(PictureError.noGlyph("0").description == "the captcha alphabet has no \"0\"")
  }
}
