import Foundation

/// How much damage a run does, and which; tests yield, for two of them at a time hold all others up.
///
/// `WEBQQ_FUZZ_VECTORS` says how many damaged samples each thing under test gets, and
/// `WEBQQ_FUZZ_SEED` repeats a run.
struct FuzzRun {
  /// Samples for each thing under test.
  static let vectors = number("WEBQQ_FUZZ_VECTORS") ?? 200
  static let seed = number("WEBQQ_FUZZ_SEED") ?? 2_013
  /// Somebody asked for a number: nothing else runs beside, so memory can be measured.
  static let isAlone = number("WEBQQ_FUZZ_VECTORS") != nil

  /// What repeats this run.
  static var note: String { "WEBQQ_FUZZ_SEED=\(seed) WEBQQ_FUZZ_VECTORS=\(vectors)" }

  /// The numbers of one test: the same for a seed, whatever runs before.
  static func damage(of name: String) -> Damage {
    // FNV-1a.
    let hash = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    // A crash leaves no other trace of the seed.
    print("fuzz: \(name) with \(note)")
    return Damage(random: SeededRandom(seed: UInt64(seed) ^ hash))
  }

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }
}
