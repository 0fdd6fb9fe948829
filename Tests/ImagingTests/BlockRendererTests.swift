import Imaging
import Testing

@Suite struct BlockRendererTests {
  @Test(arguments: BlockRenderer.allCases)
  func `no columns, or less, give no rows`(_ renderer: BlockRenderer) {
    #expect(renderer.rows(of: SampleFile.halves, columns: 0) == [])
    #expect(renderer.rows(of: SampleFile.halves, columns: -1) == [])
  }

  @Test(arguments: BlockRenderer.allCases)
  func `a picture without pixels gives no rows`(_ renderer: BlockRenderer) {
    let none = Picture(width: 0, height: 0, luminance: [])
    #expect(renderer.rows(of: none, columns: 10) == [])
  }

  @Test(arguments: BlockRenderer.allCases)
  func `a picture of one tone is blank`(_ renderer: BlockRenderer) {
    let flat = Picture(width: 8, height: 8, luminance: .init(repeating: 90, count: 64))
    #expect(renderer.rows(of: flat, columns: 4) == ["    ", "    "])
  }

  @Test(arguments: BlockRenderer.allCases)
  func `each row has exactly as many characters as columns`(_ renderer: BlockRenderer) throws {
    var generator = SplitMix(seed: 1)
    let picture = try CaptchaPainter().picture(of: "KM29", using: &generator)
    for columns in 1...140 {
      let rows = renderer.rows(of: picture, columns: columns)
      #expect(rows.allSatisfy { $0.count == columns }, "\(columns) columns")
    }
  }

  @Test(arguments: BlockRenderer.allCases)
  func `a square is twice as many columns as rows`(_ renderer: BlockRenderer) {
    let square = Picture(width: 50, height: 50, luminance: .init(repeating: 0, count: 2500))
    #expect(renderer.rows(of: square, columns: 20).count == 10)
  }

  @Test(arguments: BlockRenderer.allCases)
  func `a line as flat as a hair still gets a row`(_ renderer: BlockRenderer) {
    let line = Picture(width: 100, height: 1, luminance: .init(repeating: 0, count: 100))
    #expect(renderer.rows(of: line, columns: 10).count == 1)
  }

  @Test func `quadrants draw each corner of a cell`() {
    let corners = drawing(
      """
      #..#..##..
      ....#.....
      """
    )
    #expect(BlockRenderer.quadrants.rows(of: corners, columns: 5) == ["▘▝▖▀ "])
  }

  @Test func `half blocks draw the halves of a cell`() {
    let halves = drawing(
      """
      #.#....
      ..##...
      """
    )
    #expect(BlockRenderer.half.rows(of: halves, columns: 7) == ["▀ █▄   "])
  }

  @Test func `ASCII grows darker in ten levels`() {
    // A paper of 200 and an ink of 20 by far outnumber the points between, which barely move them.
    let ramp = (0...9).flatMap { level in [UInt8](repeating: UInt8(200 - 20 * level), count: 2) }
    let paper = [UInt8](repeating: 200, count: 2000)
    let ink = [UInt8](repeating: 20, count: 1000)
    let line = ramp + paper + ink
    let picture = Picture(width: line.count, height: 2, luminance: line + line)
    let row = BlockRenderer.ascii.rows(of: picture, columns: line.count)[0]
    #expect(row.hasPrefix("  ..::--==++**##%%@@"))
  }

  @Test(arguments: BlockRenderer.allCases)
  func `light letters on a dark ground read like dark on light`(_ renderer: BlockRenderer) throws {
    var generator = SplitMix(seed: 5)
    let picture = try CaptchaPainter().picture(of: "HX7R", using: &generator)
    let negative = Picture(
      width: picture.width,
      height: picture.height,
      luminance: picture.luminance.map { 255 - $0 }
    )
    let rows = renderer.rows(of: picture, columns: 60)
    #expect(renderer.rows(of: negative, columns: 60) == rows)
    #expect(rows.joined().contains { $0 == "█" || $0 == "@" })
  }

  /// A picture of the text: `#` is black, all else white.
  private func drawing(_ text: String) -> Picture {
    let lines = text.split(separator: "\n")
    return Picture(
      width: lines[0].count,
      height: lines.count,
      luminance: lines.joined().map { $0 == "#" ? 0 : 255 }
    )
  }
}
