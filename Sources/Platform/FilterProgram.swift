import Glibc

/// Asks a program something: text goes to its standard input, the answer comes from its output.
public enum FilterProgram {
  /// More than any answer.
  private static let mostOutput = 65_536

  /// Runs a program without a shell; blocks the calling thread no longer than `limit`.
  ///
  /// Its standard error is thrown away: the screen belongs to the chat. What has not ended in time is
  /// killed with all its children. `input` must be less than a pipe holds (4096 bytes).
  /// - Returns: its whole output.
  /// - Throws: `FilterError`.
  public static func run(
    _ words: [String],
    input: [UInt8],
    limit: Duration
  ) throws(FilterError) -> [UInt8] {
    let end = ContinuousClock.now + limit
    let child = try start(words)
    send(input, to: child)
    close(child.input)
    let output: [UInt8]?
    do throws(FilterError) {
      output = try read(child, until: end)
    } catch {
      stop(child)
      throw error
    }
    guard let output, let status = status(of: child, until: end) else {
      stop(child)
      throw .timedOut(limit)
    }
    close(child.output)
    guard status == 0 else { throw .failed(status: status) }
    return output
  }

  private static func start(_ words: [String]) throws(FilterError) -> ChildProcess {
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    defer { close(nowhere) }
    do throws(SystemError) {
      return try ChildProcess(words, input: .pipe, error: nowhere, ownsGroup: true)
    } catch {
      throw .cannotStart(error)
    }
  }

  /// A program that does not want its input must not end ours by SIGPIPE.
  private static func send(_ input: [UInt8], to child: ChildProcess) {
    var (pipe, before) = (sigset_t(), sigset_t())
    sigemptyset(&pipe)
    sigaddset(&pipe, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &pipe, &before)
    if write(child.input, input, input.count) < 0, errno == EPIPE {
      var none = timespec()
      sigtimedwait(&pipe, nil, &none)
    }
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }

  /// All output; `nil` when it does not end in time.
  private static func read(
    _ child: ChildProcess,
    until end: ContinuousClock.Instant
  ) throws(FilterError) -> [UInt8]? {
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while true {
      var waiting = pollfd(fd: child.output, events: Int16(POLLIN), revents: 0)
      let ready = poll(&waiting, 1, milliseconds(until: end))
      if ready == 0 { return nil }
      if ready < 0, errno == EINTR { continue }
      let count = Glibc.read(child.output, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return output }
      output += chunk[..<count]
      guard output.count <= mostOutput else { throw .tooMuchOutput }
    }
  }

  /// Its exit status; `nil` when it does not end in time.
  private static func status(
    of child: ChildProcess,
    until end: ContinuousClock.Instant
  ) -> Int32? {
    var status: Int32 = 0
    while waitpid(child.processID, &status, WNOHANG) == 0 {
      guard milliseconds(until: end) > 0 else { return nil }
      usleep(1_000)
    }
    return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
  }

  private static func stop(_ child: ChildProcess) {
    kill(-child.processID, SIGKILL)
    close(child.output)
    var status: Int32 = 0
    while waitpid(child.processID, &status, 0) < 0, errno == EINTR {}
  }

  /// Rounded up, so that the time is over when none is left.
  private static func milliseconds(until end: ContinuousClock.Instant) -> Int32 {
    let (seconds, attoseconds) = max(.zero, end - .now).components
    let thousandth: Int64 = 1_000_000_000_000_000
    return Int32(min(seconds, 1_000)) * 1_000 + Int32((attoseconds + thousandth - 1) / thousandth)
  }
}
