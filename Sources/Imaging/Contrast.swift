/// The two tones of a picture, the ink and the paper, found in its histogram.
///
/// Otsu's method: of all ways to cut the histogram in two, take the one whose halves lie furthest
/// apart. The smaller half is the ink, so light letters on a dark ground read like dark on light.
struct Contrast {
  /// Mean luminance of the ink, 0 to 255.
  let ink: Float
  /// Mean luminance of the paper, 0 to 255.
  let paper: Float

  /// Finds the tones, or nothing in a picture of a single tone.
  init?(of picture: Picture) {
    var histogram = [Int](repeating: 0, count: 256)
    for pixel in picture.luminance { histogram[Int(pixel)] += 1 }
    let count = picture.luminance.count
    let sum = histogram.indices.reduce(0) { $0 + $1 * histogram[$1] }
    var darkCount = 0
    var darkSum = 0
    var widest: Float = 0
    var tones: (ink: Float, paper: Float)?
    for level in histogram.indices {
      darkCount += histogram[level]
      darkSum += level * histogram[level]
      let lightCount = count - darkCount
      guard darkCount > 0, lightCount > 0 else { continue }
      let dark = Float(darkSum) / Float(darkCount)
      let light = Float(sum - darkSum) / Float(lightCount)
      let distance = Float(darkCount) * Float(lightCount) * (light - dark) * (light - dark)
      guard distance > widest else { continue }
      widest = distance
      tones = darkCount <= lightCount ? (dark, light) : (light, dark)
    }
    guard let tones else { return nil }
    (ink, paper) = tones
  }

  /// How much of a point is ink: 0 is paper or beyond, 1 is ink or beyond.
  func inkShare(of luminance: Float) -> Float {
    min(max((luminance - paper) / (ink - paper), 0), 1)
  }
}
