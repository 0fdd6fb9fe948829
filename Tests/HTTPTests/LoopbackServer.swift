import Glibc
import Synchronization
import Testing

/// A server on a port of its own that says exactly what a test wants.
///
/// Each connection has a thread: it reads a request, lets the test answer, and reads the next.
final class LoopbackServer: Sendable {
  /// One connection, seen by the test's answer.
  final class Connection: Sendable {
    fileprivate let socket: Int32

    fileprivate init(_ socket: Int32) { self.socket = socket }

    /// Sends text, or as much as the other side takes.
    @discardableResult
    func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// Sends bytes; `false` when the other side is gone.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes {
          Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard count > 0 else { return false }
        rest.removeFirst(count)
      }
      return true
    }

    /// A whole response.
    func reply(_ status: Int = 200, _ headers: [String] = [], body: String = "") {
      let head = ["HTTP/1.1 \(status) X", "Content-Length: \(body.utf8.count)"] + headers
      send(head.joined(separator: "\r\n") + "\r\n\r\n" + body)
    }

    /// Waits until the other side closes.
    func waitForClose() {
      var byte: UInt8 = 0
      while recv(socket, &byte, 1, 0) > 0 {}
    }

    /// Ends the connection.
    func close() { shutdown(socket, Int32(SHUT_RDWR)) }

    /// The next request, head and body; `nil` at the end.
    fileprivate func readRequest() -> String? {
      var bytes: [UInt8] = []
      var expected: Int?
      while expected.map({ bytes.count < $0 }) ?? true {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = recv(socket, &buffer, buffer.count, 0)
        guard count > 0 else { return nil }
        bytes += buffer[..<count]
        expected = expected ?? Self.length(of: bytes)
      }
      return String(decoding: bytes, as: UTF8.self)
    }

    private static func length(of bytes: [UInt8]) -> Int? {
      let text = String(decoding: bytes, as: UTF8.self)
      guard let end = text.firstRange(of: "\r\n\r\n") else { return nil }
      let field = text.firstMatch(of: #/(?i)content-length: (\d+)/#)
      let body = field.flatMap { Int($0.output.1) } ?? 0
      return text[..<end.upperBound].utf8.count + body
    }
  }

  private struct State {
    var connections: [Connection] = []
    var threads: [pthread_t] = []
    var requests: [String] = []
    var closed = 0
    var isStopping = false
  }

  /// How many connections it takes in all; the rest is refused by closing them.
  private static let maximumConnections = 300

  let port: Int
  private let listener: Int32
  private let state = Mutex(State())
  private let answer: @Sendable (String, Connection) -> Void

  /// Starts to listen; `answer` is called on the connection's thread with each request.
  init(_ answer: @escaping @Sendable (String, Connection) -> Void) throws {
    (listener, port) = try Self.listen(backlog: 128)
    self.answer = answer
    spawn { $0.acceptAll() }
  }

  /// A socket that listens on a free port of 127.0.0.1.
  static func listen(backlog: Int32) throws -> (socket: Int32, port: Int) {
    let listener = try makeSocket()
    var address = loopback(port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && Glibc.listen(listener, backlog) == 0
          && getsockname(listener, $0, &length) == 0
      }
    }
    try #require(isBound)
    return (listener, Int(UInt16(bigEndian: address.sin_port)))
  }

  /// A socket that has asked for a connection, and does not wait for it.
  static func knock(at port: Int) throws -> Int32 {
    let caller = try makeSocket(Int32(SOCK_NONBLOCK.rawValue))
    var address = loopback(port: port)
    _ = withUnsafeMutablePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(caller, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    return caller
  }

  private static func makeSocket(_ flags: Int32 = 0) throws -> Int32 {
    let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | flags
    let descriptor = socket(AF_INET, type, 0)
    try #require(descriptor >= 0)
    return descriptor
  }

  private static func loopback(port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    address.sin_port = in_port_t(port).bigEndian
    return address
  }

  /// What has been asked so far.
  var requests: [String] { state.withLock { $0.requests } }
  /// How many connections have come.
  var connectionCount: Int { state.withLock { $0.connections.count } }
  /// How many connections are over.
  var closedCount: Int { state.withLock { $0.closed } }

  /// Ends all connections and blocks until all threads have ended.
  func stop() {
    let connections = state.withLock { state in
      state.isStopping = true
      return state.connections
    }
    shutdown(listener, Int32(SHUT_RDWR))
    for connection in connections { connection.close() }
    while let thread = state.withLock({ $0.threads.popLast() }) { pthread_join(thread, nil) }
    for connection in state.withLock({ $0.connections }) { Glibc.close(connection.socket) }
    Glibc.close(listener)
  }

  private func acceptAll() {
    while case let socket = accept(listener, nil, nil), socket >= 0 {
      let connection = Connection(socket)
      let isWelcome = state.withLock { state in
        if state.isStopping || state.connections.count >= Self.maximumConnections { return false }
        state.connections.append(connection)
        return true
      }
      if isWelcome { spawn { $0.serve(connection) } } else { Glibc.close(socket) }
    }
  }

  private func serve(_ connection: Connection) {
    while let request = connection.readRequest() {
      state.withLock { $0.requests.append(request) }
      answer(request, connection)
    }
    connection.close()
    state.withLock { $0.closed += 1 }
  }

  private func spawn(_ body: @escaping @Sendable (LoopbackServer) -> Void) {
    let box = Unmanaged.passRetained(Work { body(self) })
    var thread = pthread_t()
    let error = pthread_create(
      &thread,
      nil,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      },
      box.toOpaque()
    )
    precondition(error == 0, "no thread left for the test's server")
    state.withLock { $0.threads.append(thread) }
  }

  private final class Work: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
