/// The beginning of a line that the terminal no longer edits itself; knows what each further byte does.
struct TypedLine {
  /// What a key ends.
  enum End {
    /// Enter ends the line.
    case line
    /// Ctrl-D ends the input, in an empty line or pressed twice, as in a terminal.
    case input
  }

  /// How much of a key that types nothing has come, such as `ESC [ D` for an arrow.
  private enum Sequence {
    case none, escape, parameters, last
  }

  /// What has been typed, in the encoding of the terminal.
  private(set) var bytes: [UInt8]
  /// `nil` while it goes on.
  private(set) var end: End?
  private var sequence = Sequence.none
  /// The last key was Ctrl-D.
  private var isPushed = false
  private let encoding: TextEncoding

  init(_ bytes: [UInt8], encoding: TextEncoding) {
    self.bytes = bytes
    self.encoding = encoding
  }

  /// Nothing is typed, nor half a key pressed.
  var isEmpty: Bool { bytes.isEmpty && sequence == .none }

  /// Takes a byte from the keyboard.
  /// - Returns: what the terminal would have written for it.
  mutating func take(_ byte: UInt8) -> [UInt8] {
    let wasPushed = isPushed
    isPushed = byte == 0x04
    if passes(byte) { return [] }
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      end = .line
      return [UInt8(ascii: "\n")]
    case 0x04:
      if bytes.isEmpty || wasPushed { end = .input }
      return []
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

  /// Whether a byte belongs to a key that types nothing; a terminal would have typed its name.
  private mutating func passes(_ byte: UInt8) -> Bool {
    switch (sequence, byte) {
    case (_, 0x1B): sequence = .escape
    // An Escape alone, and then another key of the kind that edits.
    case (_, ..<0x20):
      sequence = .none
      return false
    case (.none, _): return false
    case (.escape, UInt8(ascii: "[")): sequence = .parameters
    case (.escape, UInt8(ascii: "O")): sequence = .last
    case (.parameters, 0x20...0x3F): break
    case (.escape, _), (.parameters, _), (.last, _): sequence = .none
    }
    return true
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
