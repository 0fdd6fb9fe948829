import Foundation
import WebQQProtocol

/// Spoils requests, the same ones for a seed.
struct FormDamage {
  /// `WEBQQ_FUZZ_VECTORS` counts what a decoder gets; a whole request takes a hundred times as long.
  static let vectors = max(20, (number("WEBQQ_FUZZ_VECTORS") ?? 0) / 10)
  private static let seed = number("WEBQQ_FUZZ_SEED") ?? 2_013

  private static let strangers = [
    "", "0", "-1", "null", "undefined", "18446744073709551616", "1e9", "\u{0}", "[[", "{\"a\":",
    "一\u{202E}", "%u4f60", String(repeating: "x", count: 5_000), "10001", "555020001",
  ]

  /// What repeats this.
  let note: String
  private var random: SeededRandom

  init(_ name: String) {
    note = "\(name) with WEBQQ_FUZZ_SEED=\(Self.seed)"
    random = SeededRandom(seed: UInt64(Self.seed))
    // A crash leaves no other trace of the seed.
    print("fuzz: \(note)")
  }

  mutating func variant() -> Int { EveryCall.variants.indices.randomElement(using: &random) ?? 0 }

  /// A number that may be somebody's.
  mutating func target() -> UInt64 {
    let numbers: [UInt64] = [0, 1, 10_001, 10_002, 10_009, Rig.group, Rig.discussion, .max]
    return numbers.randomElement(using: &random) ?? 0
  }

  /// A body with some of the fields gone, doubled, exchanged or damaged.
  mutating func fields(_ form: FormBody) -> [UInt8] { bytes(Array(damaged(form).encoded.utf8)) }

  /// The same with a file behind the fields.
  mutating func upload(_ form: FormBody) -> [UInt8] {
    bytes(WireRequest.uploadBody(FileRig.picture, damaged(form)))
  }

  private mutating func damaged(_ form: FormBody) -> FormBody {
    var fields = form.fields
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let place = Int.random(in: 0..<fields.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where fields.count > 1: fields.remove(at: place)
      case 1: fields.append(fields[place])
      case 2: fields.swapAt(place, fields.count - 1 - place)
      default: fields[place].value = Self.strangers.randomElement(using: &random) ?? ""
      }
    }
    // The JSON of `r` speaks first where it is there; half of the time the plain fields decide.
    if Bool.random(using: &random) { fields.removeAll { $0.name == "r" } }
    return FormBody(fields)
  }

  /// A third of them with bytes exchanged.
  private mutating func bytes(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    guard Int.random(in: 0..<3, using: &random) == 0 else { return bytes }
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      bytes[.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
    }
    return bytes
  }

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }
}
