/// Chance that can be repeated: the same seed gives the same world.
///
/// SplitMix64, as Steele, Lea and Flood published it in 2014.
struct DemoGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A time between two others.
  mutating func duration(_ range: ClosedRange<Double>) -> Duration {
    .milliseconds(Int64(Double.random(in: range, using: &self) * 1000))
  }

  /// True in `part` of `whole` cases.
  mutating func chance(_ part: Int, in whole: Int) -> Bool {
    Int.random(in: 0..<whole, using: &self) < part
  }
}
