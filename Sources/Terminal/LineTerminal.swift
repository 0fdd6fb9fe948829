import Glibc

/// Standard input and output by lines, where nobody can do with a screen: no cursor is ever moved.
///
/// A person is asked once for each line that they type, not again after each line that comes
/// meanwhile. Only what they have half typed then is shown again behind it: it is taken from the
/// terminal, which edits lines itself and would not tell, and edited here until Enter.
public final class LineTerminal {
  /// Longer lines are none that anybody types; they arrive in pieces.
  private static let longestLine = 65_536

  private let input: Int32
  private let output: Int32
  private let encoding: TextEncoding
  private let asksOnTerminal: Bool
  private var buffer: [UInt8] = []
  /// The cursor stands behind a prompt, or in what is typed there.
  private var isPrompting = false
  /// What the person was asked for last; `nil` when they have answered.
  private var asked: String?
  /// What was half typed when lines came, until it ends.
  private var typed: TypedLine?
  private let keys: LineModes
  /// Keeps an ended input silent.
  private var silence: Int32 = -1
  /// No more will come; what came is still to be taken.
  public private(set) var hasEnded = false

  /// Standard input and output, in the encoding of the locale.
  public init(input: Int32 = 0, output: Int32 = 1, encoding: TextEncoding = .utf8) {
    self.input = input
    self.output = output
    self.encoding = encoding
    keys = LineModes(input)
    asksOnTerminal = isatty(input) == 1 && isatty(output) == 1
  }

  /// Takes in what waits, without blocking.
  public func read() {
    var piece = [UInt8](repeating: 0, count: 4_096)
    var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    while !hasEnded, poll(&waiting, 1, 0) > 0 {
      let count = Glibc.read(input, &piece, piece.count)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      if count > 0 { take(piece[..<count]) } else { end() }
    }
  }

  private func take(_ bytes: ArraySlice<UInt8>) {
    guard var line = typed else {
      buffer += bytes
      return
    }
    // The terminal has handed over all of it as it was typed, what is behind the line as well.
    for byte in bytes where !hasEnded {
      let echo = line.take(byte)
      if keys.echoes { write(echo) }
      guard let end = line.end else { continue }
      buffer += line.bytes
      finish(end)
      line = TypedLine([], encoding: encoding)
    }
    typed = line.isEmpty ? nil : line
    if typed == nil { keys.edit(true) }
  }

  private func finish(_ end: TypedLine.End) {
    switch end {
    case .line: buffer.append(UInt8(ascii: "\n"))
    case .input:
      // Something else takes the place of the terminal then.
      keys.edit(true)
      self.end()
    }
  }

  /// The next whole line, without its end; `nil` when there is none.
  public func nextLine() -> String? {
    let end = buffer.firstIndex(of: UInt8(ascii: "\n"))
    guard let end = end ?? (isOverdue ? buffer.count : nil) else { return nil }
    var line = buffer[..<end]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    let text = encoding.string(line)
    buffer.removeFirst(min(end + 1, buffer.count))
    // The terminal has echoed it, with its end.
    isPrompting = typed != nil
    asked = nil
    return text
  }

  /// Nothing is left to be taken.
  public var isExhausted: Bool { hasEnded && buffer.isEmpty }

  /// Writes lines, and behind them what a person is asked for, unless they have been asked already.
  public func write(_ lines: [String], prompt: String) {
    if asksOnTerminal, !lines.isEmpty { takeHalfTyped() }
    var text = lines.isEmpty || !isPrompting ? "" : "\n"
    if !lines.isEmpty { isPrompting = false }
    for line in lines { text += line + "\n" }
    if asksOnTerminal, mustAsk(prompt) {
      text += (isPrompting ? "\n" : "") + prompt
      asked = prompt
      isPrompting = true
      write(encoding.bytes(of: text) + (typed?.bytes ?? []))
    } else {
      write(encoding.bytes(of: text))
    }
  }

  private func mustAsk(_ prompt: String) -> Bool {
    (typed != nil && !isPrompting) || (!prompt.isEmpty && asked != prompt)
  }

  /// The terminal keeps half a line to itself as long as it edits lines.
  private func takeHalfTyped() {
    guard typed == nil, !hasEnded, keys.edit(false) else { return }
    read()
    let half = buffer.lastIndex(of: UInt8(ascii: "\n")).map { buffer.index(after: $0) } ?? 0
    guard half < buffer.count else {
      keys.edit(true)
      return
    }
    typed = TypedLine(Array(buffer[half...]), encoding: encoding)
    buffer.removeSubrange(half...)
    // Whether or not they had been asked there.
    isPrompting = true
  }

  /// Leaves the terminal as it was found, for the end or for the time that the process is stopped.
  public func giveBack() { keys.edit(true) }

  /// Goes on with what was half typed before `giveBack`.
  public func takeBack() { if typed != nil { keys.edit(false) } }

  /// Rings, where a person can hear it.
  public func bell() { if asksOnTerminal { write([7]) } }

  private var isOverdue: Bool {
    !buffer.isEmpty && (hasEnded || buffer.count >= Self.longestLine)
  }

  /// An input at its end is always ready to be read; one that nothing ever comes from takes its place.
  private func end() {
    hasEnded = true
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    dup2(ends[0], input)
    close(ends[0])
    silence = ends[1]
    _ = fcntl(silence, F_SETFD, FD_CLOEXEC)
  }

  private func write(_ bytes: [UInt8]) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBufferPointer { Glibc.write(output, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno != EINTR {
        return
      }
    }
  }
}
