import Glibc
import Terminal
import Testing
import WebQQProtocol

@testable import HTTP

@Suite(.timeLimit(.minutes(8))) struct ConnectionTests {
  private let hold = { @Sendable (_: String, connection: LoopbackServer.Connection) in
    connection.waitForClose()
  }

  @Test func `a port where nobody listens is said to refuse`() async throws {
    let (listener, port) = try LoopbackServer.listen(backlog: 1)
    close(listener)
    try await withClient(answer: hold) { client in
      let error = TransportError.cannotConnect(
        host: "127.0.0.1",
        port: port,
        reason: "Connection refused"
      )
      await #expect(throws: error) {
        _ = try await client.transport.send(WireRequest(url: "http://127.0.0.1:\(port)/"))
      }
    }
  }

  @Test func `a name without an address is not found`() async throws {
    try await withClient(answer: hold) { client in
      // Two dots in a row: no resolver asks anybody for that.
      await #expect(throws: TransportError.hostNotFound(host: "no..host")) {
        _ = try await client.transport.send(WireRequest(url: "http://no..host/"))
      }
    }
  }

  @Test func `an answer that does not come in time may still have been caused`() async throws {
    try await withClient(answer: hold) { client in
      let start = ContinuousClock.now
      await #expect(throws: TransportError.timedOut(connected: true)) {
        _ = try await client.transport.send(
          WireRequest(url: client.url, timeout: .milliseconds(500))
        )
      }
      let elapsed = ContinuousClock.now - start
      #expect(elapsed >= .milliseconds(490))
    }
  }

  @Test func `a head that trickles in does not stretch the time`() async throws {
    try await withClient(
      answer: { _, connection in
        connection.send("HTTP/1.1 200 OK\r\n")
        while connection.send("X: y\r\n") { usleep(20_000) }
      }
    ) { client in
      await #expect(throws: TransportError.timedOut(connected: true)) {
        _ = try await client.transport.send(
          WireRequest(url: client.url, timeout: .milliseconds(300))
        )
      }
    }
  }

  @Test func `a connection that is never taken up times out unsent`() async throws {
    // The queue is full after one or two; the kernel then ignores whoever knocks.
    let (listener, port) = try LoopbackServer.listen(backlog: 0)
    defer { close(listener) }
    let fillers = try (0..<4).map { _ in try LoopbackServer.knock(at: port) }
    defer { for filler in fillers { close(filler) } }
    try await withClient(answer: hold) { client in
      let url = "http://127.0.0.1:\(port)/"
      await #expect(throws: TransportError.timedOut(connected: false)) {
        _ = try await client.transport.send(
          WireRequest(url: url, timeout: .seconds(20), connectTimeout: .milliseconds(500))
        )
      }
    }
  }

  @Test func `cancelling ends a held request and its connection`() async throws {
    try await withClient(answer: hold) { client in
      let poll = Task { try await client.get("/poll2") }
      await wait { client.server.requests.count == 1 }
      poll.cancel()
      await #expect(throws: TransportError.cancelled) { try await poll.value }
      await wait { client.server.closedCount == 1 }
    }
  }

  @Test func `a request that is cancelled before it begins is not sent`() async throws {
    try await withClient(answer: hold) { client in
      let gate = AsyncStream<Void>.makeStream()
      let request = Task {
        for await _ in gate.stream {}
        return try await client.get()
      }
      request.cancel()
      gate.continuation.finish()
      await #expect(throws: TransportError.cancelled) { try await request.value }
      #expect(client.server.requests.isEmpty)
    }
  }

  @Test func `cancelling at any moment ends every request`() async throws {
    try await withClient(answer: hold) { client in
      for round in 0..<10 {
        let polls = (0..<20).map { _ in Task { try await client.get() } }
        for _ in 0..<round * 20 { await Task.yield() }
        for poll in polls { poll.cancel() }
        for poll in polls {
          await #expect(throws: TransportError.cancelled) { try await poll.value }
        }
      }
      await wait { client.server.closedCount == client.server.connectionCount }
    }
  }

  @Test func `many requests at a time get their own answers`() async throws {
    try await withClient(
      answer: { request, connection in
        connection.reply(body: String(request.split(separator: " ")[1]))
      }
    ) { client in
      try await withThrowingTaskGroup(of: (Int, String).self) { group in
        for number in 0..<100 {
          group.addTask {
            let response = try await client.get("/\(number)")
            return (number, String(decoding: response.body, as: UTF8.self))
          }
        }
        for try await (number, body) in group { #expect(body == "/\(number)") }
      }
    }
  }

  @Test func `the end of a transport closes its connections`() async throws {
    let server = try LoopbackServer { _, connection in connection.reply() }
    do {
      let executor = TerminalExecutor(watchesSignals: false)
      let transport = CurlTransport(executor: executor, options: TransportOptions(proxy: ""))
      let loop = LoopThread(executor, source: transport)
      let url = "http://127.0.0.1:\(server.port)/"
      _ = try await transport.send(WireRequest(url: url))
      try await onThread { loop.stop() }
    }
    await wait { server.closedCount == server.connectionCount }
    #expect(server.connectionCount == 1)
    try await onThread { server.stop() }
  }

  @Test func `TLS towards a server that speaks none cannot connect`() async throws {
    try await withClient(
      answer: { _, connection in
        connection.reply(400)
        connection.close()
      }
    ) { client in
      do throws(TransportError) {
        let url = "https://127.0.0.1:\(client.server.port)/"
        _ = try await client.transport.send(WireRequest(url: url, timeout: .seconds(2)))
        Issue.record("a response")
      } catch {
        switch error {
        case .cannotConnect(_, _, let reason):
          #expect(reason.hasPrefix("TLS: "))
          #expect(!reason.contains("connection to") && !reason.contains("SSL_connect"))
        // The server may be waiting for a request line that never ends.
        case .timedOut(connected: false): break
        default: Issue.record("\(error)")
        }
      }
    }
  }
}
