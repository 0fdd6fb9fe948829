import CNcursesw

/// Reads keys: those that terminfo knows are found here, all other bytes go through `KeyDecoder`.
struct KeyReader {
  /// How long the rest of a key may take, in milliseconds; behind a lone ESC the loop waits for it.
  private static let patience: Int32 = 25

  private var decoder: KeyDecoder
  private let terminfo = TerminfoKeys()
  private var asksAt: Duration?
  private var buffer = [UInt8](repeating: 0, count: 4096)
  /// What has been read and not been looked at.
  private var waiting = 0..<0

  init(encoding: TextEncoding) {
    decoder = KeyDecoder(encoding: encoding)
  }

  /// The next key; `nil` when nothing waits that is complete.
  mutating func next() -> Key? {
    repeat {
      if let key = decoder.next() { return key }
    } while advance()
    decoder.finishDrain(at: Uptime.now)
    return decoder.next()
  }

  /// Something was asked that the terminal answers among the keys.
  mutating func expectAnswer() { decoder.expectAnswer(at: Uptime.now) }

  /// Whether the terminal has said that it is light.
  var isBackgroundLight: Bool? { decoder.isBackgroundLight }

  /// Takes out what the terminal said about its cursor.
  mutating func takeCursorReports() -> [Point] { decoder.takeCursorReports() }

  /// How long until `next` should be called although nothing came; `nil` when it need not be, or
  /// has been asked for already.
  mutating func delayToAsk() -> Duration? {
    guard let deadline = decoder.deadline else { return nil }
    let now = Uptime.now
    guard asksAt.map({ $0 <= now }) ?? true else { return nil }
    asksAt = deadline
    return deadline - now
  }

  /// Takes one step; `false` when there is nothing to take.
  private mutating func advance() -> Bool {
    guard !waiting.isEmpty else { return read() }
    if decoder.isPasting {
      feed(1)
      return true
    }
    switch terminfo.match(buffer[waiting]) {
    case .key(let key, let length):
      waiting = waiting.lowerBound + length..<waiting.upperBound
      decoder.feed(.key(key))
    case .beginning: if !read(wait: Self.patience) { feed(waiting.count) }
    case .none: feed(1)
    }
    return true
  }

  private mutating func feed(_ count: Int) {
    for byte in buffer[waiting.prefix(count)] { decoder.feed(.byte(byte)) }
    waiting = waiting.dropFirst(count)
  }

  /// Reads behind what was read before: of a paste as much as there is, else a byte, for what follows a
  /// key may be meant for the program that it starts.
  private mutating func read(wait: Int32 = 0) -> Bool {
    if waiting.isEmpty || waiting.upperBound == buffer.count { moveToStart() }
    let room = buffer.count - waiting.upperBound
    let count = buffer.withUnsafeMutableBufferPointer { [end = waiting.upperBound] buffer in
      nc_read(buffer.baseAddress.map { $0 + end }, decoder.isPasting ? room : min(1, room), wait)
    }
    waiting = waiting.lowerBound..<waiting.upperBound + count
    return count > 0
  }

  private mutating func moveToStart() {
    for (place, index) in waiting.enumerated() { buffer[place] = buffer[index] }
    waiting = 0..<waiting.count
  }
}
