/// The beginning of a line that the terminal no longer edits itself; knows what each further byte does.
struct TypedLine {
  /// What has been typed, in the encoding of the terminal.
  private(set) var bytes: [UInt8]
  /// Enter was pressed.
  private(set) var hasEnded = false
  private let encoding: TextEncoding

  init(_ bytes: [UInt8], encoding: TextEncoding) {
    self.bytes = bytes
    self.encoding = encoding
  }

  /// Takes a byte from the keyboard.
  /// - Returns: what the terminal would have written for it.
  mutating func take(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      hasEnded = true
      return [UInt8(ascii: "\n")]
    case 0x08, 0x7F: return erase { $0.dropLast() }
    case 0x15: return erase { $0.prefix(0) }
    case 0x17:
      return erase { text in
        let word = text.trimmingBlanks()
        return word[..<(word.lastIndex(of: " ").map { word.index(after: $0) } ?? word.startIndex)]
      }
    case ..<0x20: return []
    default:
      bytes.append(byte)
      return [byte]
    }
  }

  /// Leaves the beginning of the text, and blanks the rest as the terminal does.
  private mutating func erase(_ kept: (Substring) -> Substring) -> [UInt8] {
    let text = encoding.string(bytes)
    let rest = kept(text[...])
    let columns = text[rest.endIndex...].unicodeScalars.reduce(0) {
      $0 + max(0, DisplayWidth.columns(of: $1))
    }
    bytes = encoding.bytes(of: String(rest))
    return Array(repeatElement([0x08, 0x20, 0x08], count: columns).joined())
  }
}

extension Substring {
  fileprivate func trimmingBlanks() -> Substring {
    self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)]
  }
}
