import Glibc

/// Asks a terminal how wide it draws a text, by where its cursor stands afterwards.
public enum WidthQuestion {
  /// Columns that a text takes; `nil` when the terminal does not answer in time.
  ///
  /// Draws at the start of the present line and empties that line. Not while a program draws there.
  public static func columns(
    of text: String,
    on terminal: Int32,
    patience: Duration = .milliseconds(500)
  ) -> Int? {
    var saved = termios()
    guard tcgetattr(terminal, &saved) == 0 else { return nil }
    var quiet = saved
    quiet.c_lflag &= ~tcflag_t(ECHO | ICANON)
    tcsetattr(terminal, TCSADRAIN, &quiet)
    defer { tcsetattr(terminal, TCSAFLUSH, &saved) }
    put("\r\(text)\u{1B}[6n", on: terminal)
    let answer = read(terminal, until: .now + patience)
    put("\r\u{1B}[K", on: terminal)
    return column(in: answer).map { $0 - 1 }
  }

  /// The column of `ESC [ row ; column R`, from 1.
  static func column(in answer: [UInt8]) -> Int? {
    guard let end = answer.lastIndex(of: UInt8(ascii: "R")),
      let separator = answer[..<end].lastIndex(of: UInt8(ascii: ";"))
    else { return nil }
    return Int(String(decoding: answer[(separator + 1)..<end], as: UTF8.self))
  }

  private static func put(_ text: String, on terminal: Int32) {
    _ = write(terminal, text, text.utf8.count)
  }

  private static func read(
    _ terminal: Int32,
    until end: ContinuousClock.Instant
  ) -> [UInt8] {
    var answer: [UInt8] = []
    var byte: UInt8 = 0
    while byte != UInt8(ascii: "R"), answer.count < 64 {
      let left = max(.zero, end - .now).components
      let milliseconds = left.seconds * 1_000 + left.attoseconds / 1_000_000_000_000_000
      var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Int32(milliseconds)) == 1, Glibc.read(terminal, &byte, 1) == 1 else {
        return []
      }
      answer.append(byte)
    }
    return answer
  }
}
