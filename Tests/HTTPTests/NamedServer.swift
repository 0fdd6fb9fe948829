import HTTP
import WebQQProtocol

/// A server that goes by many names and sets cookies at every path that ends in `/set`.
struct NamedServer {
  let client: Client

  /// Asks for a path and returns the Cookie field of the request as the server saw it.
  func get(_ host: String, _ path: String = "/") async throws -> String {
    let url = "http://\(host):\(client.server.port)\(path)"
    _ = try await client.transport.send(WireRequest(url: url))
    let request = client.server.requests.last ?? ""
    let field = request.split(separator: "\r\n").first { $0.hasPrefix("Cookie: ") }
    return field.map { String($0.dropFirst("Cookie: ".count)) } ?? ""
  }

  /// Runs a test's body with a server that sets these lines.
  static func run(
    _ hosts: [String],
    setting lines: [String],
    body: (NamedServer) async throws -> Void
  ) async throws {
    try await withClient(
      { port in TransportOptions(resolve: hosts.map { "\($0):\(port):127.0.0.1" }, proxy: "") },
      answer: { request, connection in
        let path = request.split(separator: " ").dropFirst().first ?? ""
        connection.reply(200, path.hasSuffix("/set") ? lines.map { "Set-Cookie: \($0)" } : [])
      }
    ) { client in
      try await body(NamedServer(client: client))
    }
  }
}
