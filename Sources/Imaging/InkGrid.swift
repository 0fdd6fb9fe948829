/// A picture shrunk or stretched to a grid of points, each with its share of ink from 0 to 1.
struct InkGrid {
  let columns: Int
  let rows: Int
  private let shares: [Float]

  /// Averages the picture over the area of each point; edges count by the part they cover, so strokes
  /// keep an even width at odd ratios.
  init(of picture: Picture, columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    guard let contrast = Contrast(of: picture) else {
      shares = [Float](repeating: 0, count: columns * rows)
      return
    }
    let across = Self.spans(from: picture.width, to: columns)
    let narrow = Self.squeeze(picture, across)
    let down = Self.spans(from: picture.height, to: rows)
    var shares = [Float](repeating: 0, count: columns * rows)
    for (row, span) in down.enumerated() {
      for column in 0..<columns {
        let mean = span.mean { narrow[$0 * columns + column] }
        shares[row * columns + column] = contrast.inkShare(of: mean)
      }
    }
    self.shares = shares
  }

  subscript(row: Int, column: Int) -> Float { shares[row * columns + column] }

  /// The part of the picture that one point covers along one side.
  private struct Span {
    let start: Float
    let end: Float

    func mean(_ value: (Int) -> Float) -> Float {
      var sum: Float = 0
      var position = Int(start)
      while Float(position) < end {
        let covered = min(end, Float(position + 1)) - max(start, Float(position))
        sum += covered * value(position)
        position += 1
      }
      return sum / (end - start)
    }
  }

  private static func spans(from length: Int, to count: Int) -> [Span] {
    let step = Float(length) / Float(count)
    return (0..<count).map {
      Span(start: Float($0) * step, end: min(Float($0 + 1) * step, Float(length)))
    }
  }

  /// The picture with its final number of columns and still all its rows.
  private static func squeeze(_ picture: Picture, _ spans: [Span]) -> [Float] {
    var narrow = [Float](repeating: 0, count: spans.count * picture.height)
    picture.luminance.withUnsafeBufferPointer { pixels in
      for row in 0..<picture.height {
        let line = row * picture.width
        for (column, span) in spans.enumerated() {
          narrow[row * spans.count + column] = span.mean { Float(pixels[line + $0]) }
        }
      }
    }
    return narrow
  }
}
