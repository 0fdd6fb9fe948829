import Imaging
import Testing

@Suite struct PictureFuzzTests {
  @Test(arguments: SampleFile.allCases)
  func `2,500 damaged files are refused or shown, never a crash`(_ sample: SampleFile) throws {
    var generator = SplitMix(seed: 2013)
    let whole = try sample.bytes
    var shown = 0
    var refused = 0
    for _ in 0..<2500 {
      let file = damaged(whole, using: &generator)
      do {
        let picture = try Picture(decoding: file)
        #expect(picture.width * picture.height <= Picture.mostPixels)
        shown += 1
      } catch {
        refused += 1
      }
    }
    #expect(shown > 0 && refused > 0, "\(shown) shown, \(refused) refused")
  }

  @Test func `a JPEG with more Huffman codes than can be is refused`() throws {
    var file = try SampleFile.jpeg.bytes
    let table = try #require(
      file.indices.dropLast().first { file[$0] == 0xFF && file[$0 + 1] == 0xC4 }
    )
    file.replaceSubrange(table + 5..<table + 21, with: [UInt8](repeating: 255, count: 16))
    #expect(throws: PictureError.damaged) { try Picture(decoding: file) }
  }

  @Test func `a small file that inflates without end is refused`() {
    #expect(throws: PictureError.damaged) { try Picture(decoding: inflatingPNG()) }
  }

  private func damaged(
    _ whole: [UInt8],
    using generator: inout some RandomNumberGenerator
  ) -> [UInt8] {
    var file = whole
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let place = Int.random(in: 0..<file.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: file[place] = .random(in: 0...255, using: &generator)
      case 1: file[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      case 2: file.insert(contentsOf: file.suffix(4), at: place)
      default: file.removeSubrange(max(1, place)..<max(1, min(file.count, place + 8)))
      }
    }
    return file
  }

  /// A PNG of 12 by 6 whose 325 kB of data stand for 50 MB of zeros.
  ///
  /// One deflate block with fixed codes: a zero, then copies of 258 bytes from one byte back. A copy
  /// takes 13 bits, so from the third byte on the same 13 bytes come again and again.
  private func inflatingPNG() throws -> [UInt8] {
    let start = "110" + "00110000"
    let copy = "11000101" + "00000"
    let bytes = pack(start + String(repeating: copy, count: 9))
    let cycle = (0..<25_000).flatMap { _ in bytes[2..<15] }
    let data = [0x78, 0x01] + bytes[..<2] + cycle
    let length = (0..<4).map { UInt8(truncatingIfNeeded: data.count >> (24 - 8 * $0)) }
    let header = try SampleFile.png.bytes.prefix(33)
    return Array(header) + length + Array("IDAT".utf8) + data + [0, 0, 0, 0]
  }

  /// Bytes of the bits, the lowest bit of each byte first.
  private func pack(_ bits: String) -> [UInt8] {
    let bits = bits.utf8.map { $0 & 1 }
    return stride(from: 0, to: bits.count - 7, by: 8).map { start in
      (0..<8).reduce(0) { $0 | bits[start + $1] << UInt8($1) }
    }
  }
}
