/// How Han characters are read in Mandarin, in letters without tones.
public enum Pinyin {
  /// The readings of a character in small ASCII letters, `ü` as `v`; none of what is no Han character.
  public static func readings(of scalar: Unicode.Scalar) -> [[UInt8]] {
    index(of: scalar).map { table.readings[Int(table.places[$0])] } ?? []
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
    /// What a character may be read as: nothing first, then each syllable, then what few characters
    /// have several of.
    private(set) var readings: [[[UInt8]]] = [[]]
    /// Where in `readings` those of a character stand.
    private(set) var places = [UInt16](repeating: 0, count: 0x5201)

    init() {
      var others: [(index: Int, syllable: UInt16)] = []
      Pinyin.lines.withUTF8Buffer { text in
        for line in text.split(separator: UInt8(ascii: "\n")) {
          let syllable = Array(line.prefix { $0 != UInt8(ascii: " ") })
          // A long syllable goes over several lines.
          if readings.last != [syllable] { readings.append([syllable]) }
          let place = UInt16(readings.count - 1)
          for scalar in String(decoding: line.dropFirst(syllable.count + 1), as: UTF8.self)
            .unicodeScalars
          {
            guard let index = Pinyin.index(of: scalar) else { continue }
            if places[index] == 0 { places[index] = place } else { others.append((index, place)) }
          }
        }
      }
      for (index, syllable) in others {
        readings.append(readings[Int(places[index])] + readings[Int(syllable)])
        places[index] = UInt16(readings.count - 1)
      }
    }
  }
}
