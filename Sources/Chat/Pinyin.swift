/// How Han characters are read in Mandarin, in letters without tones.
public enum Pinyin {
  /// The readings of a character in small ASCII letters, `ü` as `v`; none of what is no Han character.
  public static func readings(of scalar: Unicode.Scalar) -> [[UInt8]] {
    guard let index = index(of: scalar), table.first[index] != 0 else { return [] }
    let more = table.more[UInt16(index)] ?? []
    return ([table.first[index]] + more).map { table.syllables[Int($0)] }
  }

  /// The characters whose readings are known: U+4E00 to U+9FFF, and the zero at 0.
  private static func index(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x3007: 0
    case 0x4E00...0x9FFF: Int(scalar.value - 0x4E00) + 1
    default: nil
    }
  }

  private static let table = Table()

  /// The readings by character; made when somebody first asks, in about a millisecond.
  private struct Table {
    /// The first one is no syllable, so that 0 stands for none.
    var syllables: [[UInt8]] = [[]]
    /// The place of each character's reading, of one of them where it has several.
    var first = [UInt16](repeating: 0, count: 0x5201)
    /// Further ones of the few that have them.
    var more: [UInt16: [UInt16]] = [:]

    init() {
      var isSyllable = true
      var syllable: [UInt8] = []
      let bytes = UnsafeBufferPointer(
        start: Pinyin.readings.utf8Start,
        count: Pinyin.readings.utf8CodeUnitCount
      )
      var text = bytes.makeIterator()
      var decoder = UTF8()
      while case .scalarValue(let scalar) = decoder.decode(&text) {
        switch scalar {
        case "\n": isSyllable = true
        case " ": isSyllable = false
        case _ where isSyllable: syllable.append(UInt8(ascii: scalar))
        default:
          if !syllable.isEmpty { begin(&syllable) }
          add(scalar)
        }
      }
    }

    /// A long syllable goes over several lines.
    private mutating func begin(_ syllable: inout [UInt8]) {
      if syllables.last != syllable { syllables.append(syllable) }
      syllable = []
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
      guard let index = Pinyin.index(of: scalar) else { return }
      let syllable = UInt16(syllables.count - 1)
      if first[index] == 0 {
        first[index] = syllable
      } else {
        more[UInt16(index), default: []].append(syllable)
      }
    }
  }
}
