import Glibc
import Synchronization

/// Stands between one client and the server and spoils what passes, as a seed decides.
///
/// Each connection has a thread of its own; requests follow each other on it as the client likes.
final class ChaosProxy: Sendable {
  private struct State {
    var random: SeededRandom
    /// Nothing is spoiled before the clients are in, and after the last message.
    var isCalm = true
    var isDown = false
    var connections: Set<Int32> = []
    var requests = 0
    var faults = 0
    var logins = 0
  }

  let name: String
  let port: Int
  private let upstream: Int
  private let listener: Socket
  private let journal: Journal
  private let state: Mutex<State>

  /// Listens on a free port and passes on to `upstream`.
  init(name: String, upstream: Int, seed: UInt64, journal: Journal) throws {
    self.name = name
    self.upstream = upstream
    self.journal = journal
    (listener, port) = try Socket.listening()
    state = Mutex(State(random: SeededRandom(seed: seed)))
    startThread { self.acceptLoop() }
  }

  /// Requests, those that were spoiled, and logins, since the start.
  var figures: (requests: Int, faults: Int, logins: Int) {
    state.withLock { ($0.requests, $0.faults, $0.logins) }
  }

  /// Whether everything passes unspoiled.
  func setCalm(_ isCalm: Bool) { state.withLock { $0.isCalm = isCalm } }

  /// The network is gone: every connection ends and none is made.
  func setDown(_ isDown: Bool) {
    state.withLock { state in
      state.isDown = isDown
      if isDown {
        for descriptor in state.connections { Socket(descriptor: descriptor).shutDown() }
      }
    }
  }

  func close() { listener.shutDown() }

  private func acceptLoop() {
    while let client = listener.accepted() {
      let isTaken = state.withLock { state in
        if !state.isDown { state.connections.insert(client.descriptor) }
        return !state.isDown
      }
      guard isTaken else {
        client.resetOnClose()
        client.close()
        continue
      }
      startThread {
        while let request = client.readMessage(), self.serve(request, client) {}
        // In this order: a number that is closed may be another connection's at once.
        self.state.withLock { _ = $0.connections.remove(client.descriptor) }
        client.close()
      }
    }
    listener.close()
  }

  private func decide(_ path: String) -> Fault {
    let isPoll = path.hasPrefix("/channel/poll2")
    let (fault, number) = state.withLock { state in
      state.requests += 1
      if path.hasPrefix("/login?") { state.logins += 1 }
      if state.isCalm { return (Fault.none, state.requests) }
      let fault = Fault.decide(&state.random, isPoll: isPoll)
      if case .none = fault { return (fault, state.requests) }
      state.faults += 1
      return (fault, state.requests)
    }
    if case .none = fault { return fault }
    journal.write("\(name) \(number) \(path.prefix { $0 != "?" }) \(fault)")
    return fault
  }

  /// Passes one request on; `false` when the connection has to end.
  private func serve(_ request: [UInt8], _ client: Socket) -> Bool {
    let line = String(decoding: request.prefix { $0 != 13 }, as: UTF8.self)
    let path = line.split(separator: " ").dropFirst().first.map(String.init) ?? ""
    switch decide(path) {
    case .none: return answer(client, request)
    case .late(let delay):
      pause(delay)
      return answer(client, request)
    case .lateAnswer(let delay):
      guard let answer = exchange(request, client) else { return false }
      pause(delay)
      client.write(answer)
      return true
    case .cutBefore: return false
    case .halfRequest:
      if let server = Socket.connected(to: upstream) {
        server.write(request.prefix(request.count / 2))
        server.close()
      }
      return false
    case .cutAfter:
      _ = exchange(request, client)
      return false
    case .truncated(let part):
      client.write((exchange(request, client) ?? []).part(part))
      return false
    case .slow: return crawl(client, request)
    case .reset:
      client.write((exchange(request, client) ?? []).part(500))
      client.resetOnClose()
      return false
    case .closedAfter:
      _ = answer(client, request)
      return false
    case .badGateway(let status):
      let body = "<html>\(status)</html>"
      let head = "HTTP/1.1 \(status) X\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
      client.write((head + body).utf8)
      return true
    case .cutWhileHeld(let delay):
      guard let answer = exchange(request, client, atMost: delay) else { return false }
      client.write(answer)
      return true
    }
  }

  private func answer(_ client: Socket, _ request: [UInt8]) -> Bool {
    guard let answer = exchange(request, client) else { return false }
    client.write(answer)
    return true
  }

  private func crawl(_ client: Socket, _ request: [UInt8]) -> Bool {
    guard let answer = exchange(request, client) else { return false }
    let size = max(1, answer.count / 10)
    for start in stride(from: 0, to: answer.count, by: size) {
      client.write(answer[start..<min(start + size, answer.count)])
      pause(.milliseconds(10))
    }
    return true
  }

  /// The server's answer; `nil` when there is none, or the client goes first.
  private func exchange(
    _ request: [UInt8],
    _ client: Socket,
    atMost limit: Duration = .seconds(120)
  ) -> [UInt8]? {
    guard let server = Socket.connected(to: upstream) else { return nil }
    defer { server.close() }
    server.write(request)
    guard server.waitForInput(or: client, atMost: limit).mine else { return nil }
    return server.readMessage()
  }
}

extension [UInt8] {
  /// The first so many thousandths.
  fileprivate func part(_ thousandths: Int) -> ArraySlice<UInt8> {
    prefix(count * thousandths / 1_000)
  }
}
