import Glibc
import Synchronization
import Testing

/// A proxy on loopback between client and server that spoils chosen answers.
///
/// Each connection carries one request, on a thread of its own.
final class FaultProxy: Sendable {
  /// What happens to one request whose path contains a word.
  enum Fault: Sendable {
    /// The connection closes before an answer; the server never sees the request.
    case refuse
    /// The server sees the request; its answer is not passed on.
    case swallow
    /// This answer instead of the server's; the server never sees the request.
    case answer(status: Int, body: String)
    /// Claims this many more bytes than it sends.
    case truncated(body: String)
    /// The server's answer, but only so many bytes of it.
    case cut(after: Int)
    /// Nothing, until `release`.
    case hold
  }

  private struct Waiter {
    let id: Int
    let word: String
    let count: Int
    let continuation: CheckedContinuation<Void, Never>
  }

  private struct State {
    var faults: [(word: String, fault: Fault)] = []
    var requests: [String] = []
    /// Head and body of each.
    var messages: [String] = []
    var upstream: Int
    var waiters: [Waiter] = []
    var lastWaiter = 0
  }

  let port: Int
  private let listener: Int32
  private let state: Mutex<State>
  /// Holds a byte once it is open.
  private let gate: (read: Int32, write: Int32)

  /// Listens on a free port and passes on to `upstream`.
  init(upstream: Int) throws {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    port = try Self.bindLoopback(listener)
    state = Mutex(State(upstream: upstream))
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    gate = (ends[0], ends[1])
    listen(listener, 64)
    startThread { self.acceptLoop() }
  }

  /// Stops taking connections.
  func close() { shutdown(listener, Int32(SHUT_RDWR)) }

  /// Lets what is held go on as if nothing had been.
  func release() { _ = write(gate.write, "o", 1) }

  private func waitAtGate() {
    var waiting = pollfd(fd: gate.read, events: Int16(POLLIN), revents: 0)
    poll(&waiting, 1, 120_000)
  }

  /// The next request whose path contains `word` meets this fault.
  func inject(_ fault: Fault, at word: String) {
    state.withLock { $0.faults.append((word, fault)) }
  }

  /// Where requests go from now on, after a server has come back on another port.
  func setUpstream(_ port: Int) { state.withLock { $0.upstream = port } }

  /// How many requests had `word` in their path.
  func count(_ word: String) -> Int {
    state.withLock { $0.requests.count { $0.contains(word) } }
  }

  /// Returns once so many requests had `word` in their path; after a minute it is an issue.
  func wait(
    for word: String,
    count: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    let id = state.withLock { state in
      state.lastWaiter += 1
      return state.lastWaiter
    }
    let bound = Task {
      try await Task.sleep(for: .seconds(60))
      giveUp(id)
    }
    defer { bound.cancel() }
    await withCheckedContinuation { continuation in
      let waiter = Waiter(id: id, word: word, count: count, continuation: continuation)
      state.withLock { $0.waiters.append(waiter) }
      resumeWaiters()
    }
    guard self.count(word) < count else { return }
    Issue.record("\(count) requests for \(word) did not come", sourceLocation: sourceLocation)
  }

  private func giveUp(_ id: Int) {
    let waiter = state.withLock { state in
      state.waiters.firstIndex { $0.id == id }.map { state.waiters.remove(at: $0) }
    }
    waiter?.continuation.resume()
  }

  private func resumeWaiters() {
    let ready = state.withLock { state in
      let requests = state.requests
      let firstReady = state.waiters.partition { waiter in
        requests.count { $0.contains(waiter.word) } >= waiter.count
      }
      defer { state.waiters.removeSubrange(firstReady...) }
      return state.waiters[firstReady...].map(\.continuation)
    }
    for continuation in ready { continuation.resume() }
  }

  /// The requests that had `word` in their path, in order.
  func paths(_ word: String) -> [String] {
    state.withLock { $0.requests.filter { $0.contains(word) } }
  }

  /// Head and body of the requests that had `word` in their path, in order.
  func messages(_ word: String) -> [String] {
    state.withLock { state in
      zip(state.requests, state.messages).filter { $0.0.contains(word) }.map(\.1)
    }
  }

  private func acceptLoop() {
    while true {
      let client = accept(listener, nil, nil)
      guard client >= 0 else { break }
      startThread { self.serve(client) }
    }
    Glibc.close(listener)
  }

  private func serve(_ client: Int32) {
    defer { Glibc.close(client) }
    guard let request = Self.readMessage(client) else { return }
    let line = String(decoding: request.prefix { $0 != 13 }, as: UTF8.self)
    let path = line.split(separator: " ").dropFirst().first.map(String.init) ?? ""
    let fault: Fault? = state.withLock { state in
      state.requests.append(path)
      state.messages.append(String(decoding: request, as: UTF8.self))
      guard let index = state.faults.firstIndex(where: { path.contains($0.word) }) else {
        return nil
      }
      return state.faults.remove(at: index).fault
    }
    resumeWaiters()
    switch fault {
    case .refuse: break
    case .swallow: _ = forward(request, from: client)
    case .answer(let status, let body): reply(client, status: status, body: body, missing: 0)
    case .truncated(let body): reply(client, status: 200, body: body, missing: 100)
    case .cut(let count):
      if let answer = forward(request, from: client) {
        Self.writeAll(Array(answer.prefix(count)), to: client)
      }
    case .hold:
      waitAtGate()
      pass(request, from: client)
    case nil: pass(request, from: client)
    }
  }

  private func pass(_ request: [UInt8], from client: Int32) {
    if let answer = forward(request, from: client) { Self.writeAll(answer, to: client) }
  }

  /// Gives the request to the server and returns its whole answer; ends early when the client goes.
  private func forward(_ request: [UInt8], from client: Int32) -> [UInt8]? {
    let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { Glibc.close(server) }
    var address = Self.loopback(port: state.withLock { $0.upstream })
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(server, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { return nil }
    Self.writeAll(request, to: server)
    var waiting = [
      pollfd(fd: server, events: Int16(POLLIN), revents: 0),
      pollfd(fd: client, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&waiting, 2, 120_000) > 0, waiting[0].revents != 0 else { return nil }
    return Self.readMessage(server)
  }

  private func reply(_ client: Int32, status: Int, body: String, missing: Int) {
    let head =
      "HTTP/1.1 \(status) X\r\nContent-Length: \(body.utf8.count + missing)\r\nConnection: close\r\n\r\n"
    Self.writeAll(Array((head + body).utf8), to: client)
  }

  /// A head and the body that its Content-Length announces; asks the peer to close afterwards.
  private static func readMessage(_ socket: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < 8 << 20 {
      if let end = headEnd(bytes) {
        let head = String(decoding: bytes[..<end], as: UTF8.self)
        let length =
          head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
          .flatMap { Int($0.dropFirst(15).filter(\.isNumber)) } ?? 0
        if bytes.count >= end + length {
          return bytes[..<(end - 2)] + Array("Connection: close\r\n\r\n".utf8) + bytes[end...]
        }
      }
      let count = read(socket, &chunk, chunk.count)
      guard count > 0 else { return nil }
      bytes += chunk[..<count]
    }
    return nil
  }

  private static func headEnd(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 4 else { return nil }
    return (3..<bytes.count).first { Array(bytes[($0 - 3)...$0]) == [13, 10, 13, 10] }.map {
      $0 + 1
    }
  }

  private static func writeAll(_ bytes: [UInt8], to socket: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  private static func loopback(port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    return address
  }

  private static func bindLoopback(_ socket: Int32) throws -> Int {
    var address = loopback(port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, length) == 0 && getsockname(socket, $0, &length) == 0
      }
    }
    struct CannotBind: Error { let code: Int32 }
    guard result else { throw CannotBind(code: errno) }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}

/// Runs a body on a thread of its own that nobody waits for.
func startThread(_ body: @escaping @Sendable () -> Void) {
  final class Box: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
  var thread = pthread_t()
  let context = Unmanaged.passRetained(Box(body)).toOpaque()
  pthread_create(
    &thread,
    nil,
    { context in
      guard let context else { return nil }
      Unmanaged<Box>.fromOpaque(context).takeRetainedValue().body()
      return nil
    },
    context
  )
  pthread_detach(thread)
}
