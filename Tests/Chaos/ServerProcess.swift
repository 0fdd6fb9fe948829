import Glibc
import Platform
import Synchronization

/// A real webqqd with two friends, a group and a discussion, which can be killed and comes back.
final class ServerProcess: Sendable {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  static let accounts: [UInt64] = [10_001, 10_002]
  static let password = "chaos-of-two"

  let port: Int
  private let binary: String
  private let data: String
  private let child = Mutex<ChildProcess?>(nil)

  init(binary: String, data: String) throws {
    self.binary = binary
    self.data = data
    let (socket, port) = try Socket.listening()
    socket.close()
    self.port = port
  }

  /// Makes the accounts and starts.
  func setUp() throws {
    let (first, second) = ("\(Self.accounts[0])", "\(Self.accounts[1])")
    try administrate(["account", "add", first, "--nick", "甲"], input: Self.password)
    try administrate(["account", "add", second, "--nick", "乙"], input: Self.password)
    try administrate(["friend", "add", first, second])
    try administrate(["group", "create", "70001", "--name", "群", "--owner", first])
    try administrate(["group", "join", "70001", second])
    try administrate(["discussion", "create", "90001", first, second, "--name", "组"])
    try start()
  }

  /// Starts on the same data and the same port, and returns when connections are taken.
  func start() throws {
    let words = [
      binary, "serve", "--listen", "127.0.0.1:\(port)", "--data", data, "--captcha", "auto",
    ]
    let process = try ChildProcess(words, input: .pipe, error: open("/dev/null", O_WRONLY))
    child.withLock { $0 = process }
    for _ in 1...1_000 {
      if let probe = Socket.connected(to: port) { return probe.close() }
      pause(.milliseconds(20))
    }
    throw Failure(description: "webqqd does not take connections")
  }

  /// Ends it without a chance to do anything more.
  func kill() {
    let process = child.withLock { child in
      defer { child = nil }
      return child
    }
    guard let process else { return }
    Glibc.kill(process.processID, SIGKILL)
    process.wait()
  }

  /// Stops it in its tracks for a while.
  func freeze(for duration: Duration) {
    guard let id = child.withLock({ $0?.processID }) else { return }
    Glibc.kill(id, SIGSTOP)
    pause(duration)
    Glibc.kill(id, SIGCONT)
  }

  private func administrate(_ words: [String], input: String? = nil) throws {
    let process = try ChildProcess([binary] + words + ["--data", data], input: .pipe)
    if let input { _ = write(process.input, input + "\n", input.utf8.count + 1) }
    while process.readLine() != nil {}
    let status = process.wait()
    guard status == 0 else {
      throw Failure(description: "webqqd \(words.joined(separator: " ")) ended with \(status)")
    }
  }
}
