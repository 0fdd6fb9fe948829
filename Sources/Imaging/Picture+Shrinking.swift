extension Picture {
  /// The picture, no larger than this in either direction and in its own proportions.
  ///
  /// Each new pixel is the mean of those it stands for.
  public func shrunk(toWidth width: Int, height: Int) -> Picture {
    let across = max(1, (self.width + width - 1) / max(1, width))
    let down = max(1, (self.height + height - 1) / max(1, height))
    let step = max(across, down)
    guard step > 1 else { return self }
    let columns = (self.width + step - 1) / step
    let rows = (self.height + step - 1) / step
    var pixels: [UInt8] = []
    pixels.reserveCapacity(columns * rows)
    for row in 0..<rows {
      for column in 0..<columns { pixels.append(mean(row * step, column * step, step)) }
    }
    return Picture(width: columns, height: rows, luminance: pixels)
  }

  /// The mean of a square that may stick out below and at the right.
  private func mean(_ top: Int, _ left: Int, _ step: Int) -> UInt8 {
    let bottom = min(top + step, height)
    let right = min(left + step, width)
    var sum = 0
    for row in top..<bottom {
      for column in left..<right { sum += Int(luminance[row * width + column]) }
    }
    return UInt8(sum / ((bottom - top) * (right - left)))
  }
}
