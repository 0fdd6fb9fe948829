import Cryptography

/// Numbers that only this server can have written: tickets and keys of which it keeps nothing.
enum SealedNumbers {
  /// Hexadecimal digits; `padding` random bytes make them longer.
  static func seal(_ numbers: [UInt64], padding: Int = 0, key: SealingKey) -> String {
    let bytes = numbers.flatMap { number in
      (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * UInt64($0))) }
    }
    return Hex.lower(key.seal(bytes + Random.bytes(padding)))
  }

  /// The first numbers; `nil` for digits that this server did not write.
  static func open(_ text: String, count: Int, key: SealingKey) -> [UInt64]? {
    guard let box = Hex.decode(text), let plain = key.open(box), plain.count >= 8 * count else {
      return nil
    }
    return (0..<count).map { field in
      plain[(8 * field)..<(8 * field + 8)].reduce(0) { $0 << 8 | UInt64($1) }
    }
  }
}
