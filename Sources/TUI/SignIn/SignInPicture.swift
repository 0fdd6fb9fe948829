import Imaging
import Terminal

/// What is drawn where the captcha's picture belongs.
struct SignInPicture: Equatable {
  /// Smaller than this, nobody can read anything in it.
  private static let least = Size(rows: 4, columns: 20)
  /// Pixels of a usual captcha: the place kept for one that is not there.
  private static let usual = Size(rows: 53, columns: 130)

  private enum Content: Equatable {
    case blocks(Picture, BlockRenderer)
    /// Shielded lines.
    case words([String])
  }

  private let content: Content
  /// In cells.
  let size: Size
  /// Larger would be no better to read, or there is no room for larger.
  let isReadable: Bool

  /// The captcha as large as fits, or a few words where there is nothing to draw.
  ///
  /// Without a renderer it says where the file is.
  static func fitted(
    _ captcha: SignInCaptcha,
    renderer: BlockRenderer?,
    environment: Environment,
    limit: Size
  ) -> SignInPicture {
    guard let renderer else { return words(captcha.savedPath ?? "", environment, limit) }
    switch captcha.image {
    case .decoded(let picture): return blocks(picture, renderer, environment, limit)
    case .pending: return words("", environment, limit)
    case .unreadable, .missing:
      return words(environment.text(SignInWords.noImage), environment, limit)
    }
  }

  /// The picture, at most one point a pixel.
  private static func blocks(
    _ picture: Picture,
    _ renderer: BlockRenderer,
    _ environment: Environment,
    _ limit: Size
  ) -> SignInPicture {
    let largest = min(
      limit.columns,
      max(renderer.readableColumns, picture.width / renderer.pointsAcross)
    )
    let pixels = Size(rows: picture.height, columns: picture.width)
    let columns = widest(pixels, limit.rows, largest)
    let rows = max(1, (columns * pixels.rows + pixels.columns) / (2 * max(1, pixels.columns)))
    if columns < least.columns || rows < least.rows || rows > limit.rows {
      return words(environment.text(SignInWords.imageTooSmall), environment, limit)
    }
    return SignInPicture(
      content: .blocks(picture, renderer),
      size: Size(rows: rows, columns: columns),
      isReadable: columns >= min(renderer.readableColumns, limit.columns)
    )
  }

  /// A text in the middle of the place that a usual captcha would take.
  private static func words(
    _ text: String,
    _ environment: Environment,
    _ limit: Size
  ) -> SignInPicture {
    let width = widest(usual, limit.rows, min(limit.columns, usual.columns / 2))
    let height = min(limit.rows, max(1, width * usual.rows / usual.columns / 2))
    let lines = LineWrap.rows(text, columns: limit.columns, charset: environment.charset)
      .prefix(max(0, limit.rows))
      .map { $0.map(\.text).joined() }
    return SignInPicture(
      content: .words(lines),
      size: Size(
        rows: max(height, lines.count),
        columns: lines.map { environment.columns(of: $0) }.max() ?? 0
      ),
      isReadable: width >= min(BlockRenderer.quadrants.readableColumns, limit.columns)
    )
  }

  /// What to draw, from the top: `size.rows` rows, each no wider than `size.columns`.
  func rows() -> [String] {
    switch content {
    case .blocks(let picture, let renderer):
      return renderer.rows(of: picture, columns: size.columns)
    case .words(let lines):
      return Array(repeating: "", count: (size.rows - lines.count) / 2) + lines
    }
  }

  /// How wide a picture may be drawn into `rows`, by the rounding of `BlockRenderer.rows`.
  private static func widest(_ pixels: Size, _ rows: Int, _ largest: Int) -> Int {
    max(1, min(largest, ((2 * max(0, rows) + 1) * pixels.columns - 1) / max(1, pixels.rows)))
  }
}

extension BlockRenderer {
  /// Cells that are enough to read a captcha.
  fileprivate var readableColumns: Int {
    switch self {
    case .quadrants, .half: 46
    case .ascii: 60
    }
  }

  /// Points side by side in one cell.
  fileprivate var pointsAcross: Int {
    switch self {
    case .quadrants: 2
    case .half, .ascii: 1
    }
  }
}
