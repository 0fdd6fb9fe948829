import Glibc

/// Standard input and output by lines, where nobody can do with a screen: no cursor is ever moved.
public final class LineTerminal {
  /// Longer lines are none that anybody types; they arrive in pieces.
  private static let longestLine = 65_536

  private let input: Int32
  private let output: Int32
  private let encoding: TextEncoding
  private let asksOnTerminal: Bool
  private var buffer: [UInt8] = []
  private var isPrompting = false
  /// Keeps an ended input silent.
  private var silence: Int32 = -1
  /// No more will come; what came is still to be taken.
  public private(set) var hasEnded = false

  /// Standard input and output, in the encoding of the locale.
  public init(input: Int32 = 0, output: Int32 = 1, encoding: TextEncoding = .utf8) {
    self.input = input
    self.output = output
    self.encoding = encoding
    asksOnTerminal = isatty(input) == 1 && isatty(output) == 1
  }

  /// Takes in what waits, without blocking.
  public func read() {
    var piece = [UInt8](repeating: 0, count: 4_096)
    var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    while !hasEnded, poll(&waiting, 1, 0) > 0 {
      let count = Glibc.read(input, &piece, piece.count)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      if count > 0 { buffer += piece[..<count] } else { end() }
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
    isPrompting = false
    return text
  }

  /// Nothing is left to be taken.
  public var isExhausted: Bool { hasEnded && buffer.isEmpty }

  /// Writes lines, and the prompt behind them where a person is asked.
  public func write(_ lines: [String], prompt: String) {
    var text = lines.isEmpty || !isPrompting ? "" : "\n"
    if !lines.isEmpty { isPrompting = false }
    for line in lines { text += line + "\n" }
    if asksOnTerminal, !isPrompting, !prompt.isEmpty {
      text += prompt
      isPrompting = true
    }
    write(text)
  }

  /// Rings, where a person can hear it.
  public func bell() { if asksOnTerminal { write("\u{7}") } }

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

  private func write(_ text: String) {
    var bytes = encoding.bytes(of: text)[...]
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
