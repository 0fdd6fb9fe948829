import Glibc

/// The ways to a password that leave no trace in arguments and environment.
public enum PasswordSource {
  /// The first line that a command prints; run without a shell, with our standard input.
  /// - Throws: `PasswordError`.
  public static func command(_ text: String) throws(PasswordError) -> String {
    guard let words = CommandWords.split(text) else { throw .commandMalformed }
    let child: ChildProcess
    do throws(SystemError) {
      child = try ChildProcess(words, input: .inherited)
    } catch {
      throw .commandFailed(error.description)
    }
    let line = child.readLine()
    let status = child.wait()
    guard let line else {
      throw .commandFailed("\(words[0]) printed no line (exit status \(status))")
    }
    return try decode(line)
  }

  /// One line of standard input: asked for without echo on a terminal, read as it is elsewhere.
  /// - Throws: `PasswordError`.
  public static func standardInput(prompt: String) throws(PasswordError) -> String {
    guard isatty(STDIN_FILENO) == 1 else { return try readFromInput() }
    var saved = termios()
    guard tcgetattr(STDIN_FILENO, &saved) == 0 else { throw .noInput }
    var quiet = saved
    quiet.c_lflag &= ~tcflag_t(ECHO | ISIG)
    withUnsafeMutableBytes(of: &quiet.c_cc) { $0[Int(VEOL)] = interrupt }
    writeToTerminal(prompt)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &saved)
      writeToTerminal("\n")
    }
    return try readFromInput()
  }

  /// Control-C: while the echo is off it ends the line and not the program, which has to give the
  /// echo back first.
  private static let interrupt: UInt8 = 3

  private static func readFromInput() throws(PasswordError) -> String {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while line.count <= 65_536 {
      let count = read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR { continue }
      if count == 0, line.isEmpty { throw .noInput }
      if byte == interrupt, isatty(STDIN_FILENO) == 1 { throw .interrupted }
      if count != 1 || byte == UInt8(ascii: "\n") { return try decode(line) }
      line.append(byte)
    }
    throw .tooLong
  }

  private static func decode(_ line: [UInt8]) throws(PasswordError) -> String {
    let bytes = line.last == UInt8(ascii: "\r") ? line.dropLast() : line[...]
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
    return text
  }

  /// Standard output is for the program's own results.
  private static func writeToTerminal(_ text: String) {
    _ = text.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  }
}
