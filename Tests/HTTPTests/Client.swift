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
    // A busy machine must not run into a limit that the test is not about.
    try await transport.send(
      WireRequest(url: url + path, timeout: .seconds(600), connectTimeout: .seconds(300))
    )
  }
}

/// Runs a test's body with a client and stops everything afterwards.
func withClient(
  _ options: (_ port: Int) -> TransportOptions = { _ in TransportOptions(proxy: "") },
  answer: @escaping @Sendable (String, LoopbackServer.Connection) -> Void,
  body: (Client) async throws -> Void
) async throws {
  let server = try LoopbackServer(answer)
  let executor = TerminalExecutor(watchesSignals: false)
  let transport = CurlTransport(executor: executor, options: options(server.port))
  let loop = LoopThread(executor, source: transport)
  let outcome: Result<Void, any Error>
  do {
    outcome = .success(try await body(Client(server: server, transport: transport)))
  } catch {
    outcome = .failure(error)
  }
  try await onThread {
    loop.stop()
    server.stop()
  }
  try outcome.get()
}

/// Lets the loop of a client sleep until something holds, or the test is out of time.
func wait(until condition: () -> Bool) async {
  while !condition(), !Task.isCancelled { await Task.yield() }
}
