/// Turns what the terminal sends into keys.
///
/// Pure: bytes in, keys out, the time is given.
/// ESC just before another key means Alt when both come in one drain, that is, before nothing more
/// waits. Sequences that mean nothing to us are dropped whole instead of being typed as text.
struct KeyDecoder {
  /// One thing read from the terminal.
  enum Input {
    case byte(UInt8)
    /// A key that terminfo knows; never in a paste.
    case key(Key)
  }

  private enum Mode {
    case plain
    /// ESC has come.
    case escape
    /// `ESC O` has come.
    case shifted
    /// `ESC [` has come, and these bytes.
    case sequence([UInt8])
    /// `ESC [ M` has come, and these bytes of the three that follow.
    case mouse([UInt8])
    /// `ESC ]` has come, and these bytes: an answer, if anything.
    case answer([UInt8])
    /// An ESC behind that, which may be the end of it.
    case answerEscape([UInt8])
    case paste(PasteBuffer)
  }

  /// How long the rest of a sequence may take.
  private static let sequencePatience = Duration.milliseconds(100)
  /// An answer that has not come by then is none any more.
  private static let answerPatience = Duration.seconds(2)
  /// A paste whose end mark was lost ends by itself after so long a silence.
  private static let pastePatience = Duration.seconds(1)

  private let encoding: TextEncoding
  private var mode = Mode.plain
  /// The next key that completes has ESC before it.
  private var isAlt = false
  /// Until then `ESC ]` may be the beginning of an answer.
  private var expectsAnswerUntil: Duration?
  /// Whether the terminal says that it is light.
  private(set) var isBackgroundLight: Bool?
  /// The bytes of a character that is not complete yet.
  private var partial: [UInt8] = []
  private var keys: [Key] = []
  /// Where the terminal says that its cursor is: no keys.
  private var cursorReports: [Point] = []
  private var taken = 0
  private var hasNews = false
  /// When to call `finishDrain` again although nothing came; `nil` when nothing is pending.
  private(set) var deadline: Duration?

  init(encoding: TextEncoding) {
    self.encoding = encoding
  }

  /// Whether what comes next is pasted, so that it may be read in bulk.
  var isPasting: Bool {
    if case .paste = mode { return true }
    return false
  }

  /// Something was asked: its answer may come in pieces.
  mutating func expectAnswer(at now: Duration) {
    expectsAnswerUntil = now + Self.answerPatience
  }

  /// Takes out what the terminal said about its cursor.
  mutating func takeCursorReports() -> [Point] {
    defer { cursorReports.removeAll() }
    return cursorReports
  }

  /// The next complete key.
  mutating func next() -> Key? {
    guard taken < keys.count else { return nil }
    let key = keys[taken]
    taken += 1
    if taken == keys.count {
      keys.removeAll(keepingCapacity: true)
      taken = 0
    }
    return key
  }

  /// Takes what was read.
  mutating func feed(_ input: Input) {
    hasNews = true
    switch input {
    case .byte(let byte): feed(byte)
    case .key(let key): feed(key)
    }
  }

  /// Says that nothing more waits.
  mutating func finishDrain(at now: Duration) {
    let patience: Duration
    switch mode {
    case .paste: patience = Self.pastePatience
    case .sequence(let bytes) where !bytes.isEmpty: patience = Self.sequencePatience
    case .answer(let bytes) where !bytes.isEmpty || mayBeAnswered(at: now):
      patience = Self.sequencePatience
    case .answerEscape, .mouse: patience = Self.sequencePatience
    case .plain, .escape, .shifted, .sequence, .answer:
      settle()
      return
    }
    if hasNews || deadline == nil {
      deadline = now + patience
      hasNews = false
    } else if let deadline, now >= deadline {
      settle()
    }
  }

  private mutating func feed(_ key: Key) {
    if case .escape = mode {
      mode = .plain
      isAlt = true
    } else {
      settle()
    }
    replacePartial()
    emit(key)
  }

  private mutating func feed(_ byte: UInt8) {
    switch mode {
    case .plain: feedPlain(byte)
    case .escape: feedAfterEscape(byte)
    case .shifted:
      mode = .plain
      if let code = ControlSequence.letteredKey(Unicode.Scalar(byte)) { emit(Key(code)) }
    case .sequence(let bytes): feedSequence(bytes, byte)
    case .mouse(let bytes): feedMouse(bytes + [byte])
    case .answer(let bytes): feedAnswer(bytes, byte)
    case .answerEscape(let bytes):
      takeAnswer(bytes)
      if byte != UInt8(ascii: "\\") { feedAfterEscape(byte) }
    case .paste(var buffer):
      // Out of the enum and back, so that it is not copied for each byte.
      mode = .plain
      let outcome = buffer.append(byte)
      mode = .paste(buffer)
      take(outcome)
    }
  }

  private mutating func feedPlain(_ byte: UInt8) {
    // In no encoding is a control part of a character.
    if byte < 0x20 { replacePartial() }
    if !partial.isEmpty || byte >= 0x80 {
      partial.append(byte)
      decodePartial()
    } else if byte == 0x1B {
      mode = .escape
    } else {
      emit(Key(byte: byte))
    }
  }

  private mutating func feedAfterEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["): mode = .sequence([])
    case UInt8(ascii: "]"): mode = .answer([])
    case UInt8(ascii: "O"): mode = .shifted
    case 0x1B: emit(Key(.escape))
    default:
      mode = .plain
      isAlt = true
      feedPlain(byte)
    }
  }

  private mutating func feedSequence(_ bytes: [UInt8], _ byte: UInt8) {
    switch byte {
    case 0x20...0x3F where bytes.count < ControlSequence.maximumLength:
      mode = .sequence(bytes + [byte])
    case 0x40...0x7E:
      mode = .plain
      switch ControlSequence.meaning(of: bytes + [byte]) {
      case .key(let key): emit(key)
      case .pasteBegin: mode = .paste(PasteBuffer())
      case .cursor(let point): cursorReports.append(point)
      case .mouseFollows: mode = .mouse([])
      case .pasteEnd, .unknown: break
      }
    default:
      // No sequence after all: what came of it is dropped, this byte is not.
      mode = .plain
      feedPlain(byte)
    }
  }

  private mutating func feedMouse(_ bytes: [UInt8]) {
    guard bytes.count == 3 else { return mode = .mouse(bytes) }
    mode = .plain
    if let key = ControlSequence.oldMouse(bytes) { emit(key) }
  }

  private func mayBeAnswered(at now: Duration) -> Bool {
    expectsAnswerUntil.map { now < $0 } ?? false
  }

  private mutating func feedAnswer(_ bytes: [UInt8], _ byte: UInt8) {
    switch byte {
    case 0x07 where !bytes.isEmpty: takeAnswer(bytes)
    case 0x1B where !bytes.isEmpty: mode = .answerEscape(bytes)
    case 0x30...0x39 where bytes.isEmpty: mode = .answer([byte])
    case 0x20...0x7E where (1..<ControlSequence.maximumLength).contains(bytes.count):
      mode = .answer(bytes + [byte])
    default:
      // Alt-] and another key, or no answer after all.
      mode = .plain
      if bytes.isEmpty { emit(.alt("]")) }
      feedPlain(byte)
    }
  }

  private mutating func takeAnswer(_ bytes: [UInt8]) {
    mode = .plain
    isBackgroundLight = BackgroundAnswer.isLight(bytes) ?? isBackgroundLight
  }

  private mutating func take(_ outcome: PasteBuffer.Outcome) {
    switch outcome {
    case .more: break
    case .piece(let bytes): emitPaste(bytes)
    case .ended(let bytes):
      mode = .plain
      emitPaste(bytes)
    }
  }

  /// Ends whatever is pending, for no more of it will come.
  private mutating func settle() {
    deadline = nil
    let pending = mode
    mode = .plain
    switch pending {
    case .plain, .mouse: break
    case .escape: emit(Key(.escape))
    case .shifted: emit(.alt("O"))
    case .sequence(let bytes): if bytes.isEmpty { emit(.alt("[")) }
    case .answer(let bytes): if bytes.isEmpty { emit(.alt("]")) }
    case .answerEscape(let bytes): takeAnswer(bytes)
    case .paste(let buffer): emitPaste(buffer.bytes)
    }
  }

  private mutating func decodePartial() {
    while !partial.isEmpty {
      switch encoding.decode(partial[...]) {
      case .incomplete: return
      case .scalar(let scalar, let length):
        partial.removeFirst(length)
        let isByte = scalar.value < 0x80
        emit(isByte ? Key(byte: UInt8(scalar.value)) : .character(Character(scalar)))
      case .invalid:
        partial.removeFirst()
        emit(.character("\u{FFFD}"))
      }
    }
  }

  /// A key has come in the middle of a character, which can never be completed now.
  private mutating func replacePartial() {
    guard !partial.isEmpty else { return }
    partial.removeAll()
    emit(.character("\u{FFFD}"))
  }

  private mutating func emit(_ key: Key) {
    var key = key
    if isAlt { key.modifiers.insert(.alt) }
    isAlt = false
    keys.append(key)
  }

  /// Terminals send line ends as CR; files hold LF or both.
  private mutating func emitPaste(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    var scalars = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in encoding.string(bytes).unicodeScalars {
      if scalar != "\n" || !isAfterReturn { scalars.append(scalar == "\r" ? "\n" : scalar) }
      isAfterReturn = scalar == "\r"
    }
    keys.append(Key(.paste(String(scalars))))
  }
}
