import CSpawn
import Glibc

/// A program that we started; it has an empty signal mask and none of our descriptors.
public struct ChildProcess: Sendable {
  /// What the child's standard input is.
  public enum Input: Sendable {
    /// Ours: the terminal, so that the program can ask.
    case inherited
    /// A pipe that closes with us, however we end.
    case pipe
  }

  /// What the child's standard output is.
  public enum Output: Sendable {
    /// Ours: the terminal, to draw on.
    case inherited
    case pipe
  }

  /// What ends it.
  public let processID: Int32
  /// The reading end of its standard output; -1 when inherited.
  public let output: Int32
  /// The writing end of its standard input; -1 when inherited.
  public let input: Int32

  /// Starts a program without a shell; a name without a slash is searched in PATH.
  ///
  /// What it writes to standard error goes to the descriptor `error`, to ours by default. With
  /// `ownsGroup` it leads a process group, which has no terminal.
  /// - Throws: `SystemError` naming the program.
  public init(
    _ words: [String],
    input kind: Input,
    output outputKind: Output = .pipe,
    error: Int32 = -1,
    ownsGroup: Bool = false
  ) throws(SystemError) {
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var (processID, input, output) = (Int32(0), Int32(-1), Int32(-1))
    let code =
      switch outputKind {
      case .inherited:
        cs_spawn(&arguments, kind == .pipe, error, ownsGroup, &processID, &input, nil)
      case .pipe:
        cs_spawn(&arguments, kind == .pipe, error, ownsGroup, &processID, &input, &output)
      }
    guard code == 0 else {
      throw SystemError("cannot start", path: words.first ?? "", code: code)
    }
    self.processID = processID
    self.input = input
    self.output = output
  }

  /// The next line of its output without the line end; `nil` at the end, or when it has more than
  /// `limit` bytes.
  public func readLine(limit: Int = 65_536) -> [UInt8]? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while line.count < limit {
      let count = read(output, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return line.isEmpty ? nil : line }
      if byte == UInt8(ascii: "\n") { return line }
      line.append(byte)
    }
    return nil
  }

  /// Waits for its end.
  /// - Returns: its exit status, or 128 and the signal that ended it.
  @discardableResult
  public func wait() -> Int32 {
    if output >= 0 { close(output) }
    if input >= 0 { close(input) }
    var status: Int32 = 0
    while waitpid(processID, &status, 0) < 0, errno == EINTR {}
    return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
  }

  /// Waits until it has ended, and leaves its id taken until `wait` or `terminate`.
  public func awaitEnd() {
    var info = siginfo_t()
    while waitid(P_PID, id_t(processID), &info, WEXITED | WNOWAIT) < 0, errno == EINTR {}
  }

  /// Asks it to end, and ends it when it has not within `grace`.
  public func terminate(grace: Duration) {
    let deadline = ContinuousClock.now + grace
    kill(processID, SIGTERM)
    // One that is stopped would never hear of it.
    kill(processID, SIGCONT)
    while !hasEnded, ContinuousClock.now < deadline { usleep(5_000) }
    if !hasEnded { kill(processID, SIGKILL) }
    wait()
  }

  private var hasEnded: Bool {
    var info = siginfo_t()
    let result = waitid(P_PID, id_t(processID), &info, WEXITED | WNOWAIT | WNOHANG)
    return result < 0 && errno != EINTR || info.si_signo != 0
  }

  /// Asks it to end, and waits.
  public func terminate() {
    kill(processID, SIGTERM)
    wait()
  }
}
