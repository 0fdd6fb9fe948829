import Imaging
import Terminal

/// A picture as rows of cells.
///
/// With 256 colours half blocks carry two greys each, so that photos can be recognised; otherwise
/// there is ink and paper.
enum PictureRows {
  /// Greys of the palette begin here; there are 24, from dark to light.
  private static let firstGrey = 232

  /// Rows of a picture that is drawn at most so large, in its own proportions.
  static func rows(
    _ picture: Picture,
    renderer: BlockRenderer,
    colors: Int,
    limit: Size
  ) -> [[(glyphs: [Glyph], style: Style)]] {
    let columns = columns(of: picture, limit: limit)
    guard columns > 0 else { return [] }
    guard renderer == .half, colors >= 256 else {
      return renderer.rows(of: picture, columns: columns).map { row in
        [(Glyph.shielded(row, charset: renderer == .ascii ? .ascii : .unicode), .plain)]
      }
    }
    return greys(picture, columns: columns)
  }

  /// As wide as fits, and no wider than one cell a pixel.
  private static func columns(of picture: Picture, limit: Size) -> Int {
    guard picture.width > 0, picture.height > 0 else { return 0 }
    let byHeight = max(1, 2 * limit.rows * picture.width / picture.height)
    return max(0, min(limit.columns, picture.width, byHeight))
  }

  private static func greys(
    _ picture: Picture,
    columns: Int
  ) -> [[(glyphs: [Glyph], style: Style)]] {
    let rows = max(1, (columns * picture.height + picture.width) / (2 * picture.width))
    let block = Glyph.shielded("▀", charset: .unicode)
    return (0..<rows).map { row in
      (0..<columns).map { column in
        let upper = grey(picture, 2 * row, column, rows: 2 * rows, columns: columns)
        let lower = grey(picture, 2 * row + 1, column, rows: 2 * rows, columns: columns)
        return (block, Style(foreground: .indexed(upper), background: .indexed(lower)))
      }
    }
  }

  /// The mean over the pixels that a point covers, as a grey of the palette.
  private static func grey(
    _ picture: Picture,
    _ row: Int,
    _ column: Int,
    rows: Int,
    columns: Int
  ) -> UInt8 {
    let top = row * picture.height / rows
    let left = column * picture.width / columns
    let bottom = max(top + 1, (row + 1) * picture.height / rows)
    let right = max(left + 1, (column + 1) * picture.width / columns)
    var sum = 0
    for line in top..<bottom {
      for pixel in left..<right { sum += Int(picture.luminance[line * picture.width + pixel]) }
    }
    let mean = sum / ((bottom - top) * (right - left))
    return UInt8(firstGrey + mean * 23 / 255)
  }
}
