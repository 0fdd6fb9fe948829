import Imaging
import Terminal

/// What is drawn where the captcha's picture belongs.
struct SignInPicture: Equatable {
  /// Cells that are enough to read a captcha.
  private static let readableColumns = 46
  /// Smaller than this, nobody can read anything in it.
  private static let least = Size(rows: 4, columns: 20)
  /// Pixels of a usual captcha: the place kept for one that is not there.
  private static let usual = Size(rows: 53, columns: 130)

  /// From the top; each no wider than `columns`.
  let rows: [String]
  /// Width in cells.
  let columns: Int
  /// Larger would be no better to read, or there is no room for larger.
  let isReadable: Bool

  /// The captcha as large as fits, or a few words where there is nothing to draw.
  ///
  /// - Parameter renderer: `nil` shows where the file is.
  static func drawn(
    _ captcha: SignInCaptcha, renderer: BlockRenderer?, speech: SignInSpeech, limit: Size
  ) -> SignInPicture {
    guard let renderer else { return words(captcha.savedPath ?? "", speech, limit) }
    switch captcha.image {
    case .decoded(let picture): return blocks(picture, renderer, speech, limit)
    case .pending: return words("", speech, limit)
    case .unreadable, .missing: return words(speech.one(SignInWords.noImage), speech, limit)
    }
  }

  /// The picture, at most one point of quadrant blocks a pixel.
  private static func blocks(
    _ picture: Picture, _ renderer: BlockRenderer, _ speech: SignInSpeech, _ limit: Size
  ) -> SignInPicture {
    let largest = min(limit.columns, max(readableColumns, picture.width / 2))
    var columns = widest(Size(rows: picture.height, columns: picture.width), limit.rows, largest)
    var rows = renderer.rows(of: picture, columns: columns)
    while rows.count > limit.rows, columns > least.columns {
      columns -= 1
      rows = renderer.rows(of: picture, columns: columns)
    }
    if columns < least.columns || !(least.rows...max(least.rows, limit.rows)).contains(rows.count) {
      return words(speech.one(SignInWords.imageTooSmall), speech, limit)
    }
    return SignInPicture(
      rows: rows, columns: columns, isReadable: columns >= min(readableColumns, limit.columns))
  }

  /// A text in the middle of the place that a usual captcha would take.
  private static func words(
    _ text: String, _ speech: SignInSpeech, _ limit: Size
  ) -> SignInPicture {
    let width = widest(usual, limit.rows, min(limit.columns, usual.columns / 2))
    let height = min(limit.rows, max(1, width * usual.rows / usual.columns / 2))
    let lines = Glyph.shielded(text, charset: speech.charset)
      .wrapped(columns: limit.columns, limit: limit.rows)
      .map { $0.map(\.text).joined() }
    let above = max(0, height - lines.count) / 2
    let below = max(0, height - lines.count - above)
    return SignInPicture(
      rows: Array(repeating: "", count: above) + lines + Array(repeating: "", count: below),
      columns: lines.map { speech.columns(of: $0) }.max() ?? 0,
      isReadable: width >= min(readableColumns, limit.columns))
  }

  /// How wide a picture may be drawn into so many rows of cells twice as high as wide.
  private static func widest(_ pixels: Size, _ rows: Int, _ largest: Int) -> Int {
    max(1, min(largest, ((max(0, rows) + 1) * 2 * pixels.columns - 1) / max(1, pixels.rows)))
  }
}
