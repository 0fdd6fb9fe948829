import Terminal
import Testing
import WebQQProtocol

@testable import HTTP

/// A transport on a loop of its own, and the server it talks to.
struct Client {
  let server: LoopbackServer
  let transport: CurlTransport
  var url: String { "http://127.0.0.1:\(server.port)" }

  func get(_ path: String = "/") async throws -> WireResponse {
    try await transport.send(WireRequest(url: url + path))
  }
}

/// Runs a test's body with a client and stops everything afterwards.
func withClient(
  _ options: (_ port: Int) -> TransportOptions = { _ in TransportOptions(proxy: "") },
  answer: @escaping @Sendable (String, LoopbackServer.Connection) -> Void,
  body: (Client) async throws -> Void
) async throws {
  let server = try LoopbackServer(answer)
  defer { server.stop() }
  let executor = TerminalExecutor(watchesSignals: false)
  let transport = CurlTransport(executor: executor, options: options(server.port))
  let loop = LoopThread(executor, source: transport)
  defer { loop.stop() }
  try await body(Client(server: server, transport: transport))
}

/// Lets the loop of a client sleep until something holds; the test's time limit ends it otherwise.
func wait(until condition: () -> Bool) async {
  while !condition() { await Task.yield() }
}
