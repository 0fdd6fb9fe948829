import WebQQProtocol

@testable import Server

/// A transport over real sockets: one connection for each request.
actor SocketTransport: Transport {
  private let port: Int
  private var cookies = LoopbackCookies()

  init(port: Int) { self.port = port }

  func send(_ request: WireRequest) async throws(TransportError) -> WireResponse {
    guard let url = LoopbackURL(request.url) else { throw .malformedURL(request.url) }
    guard let connection = try? RawConnection(port: port) else {
      throw .cannotConnect(host: url.host, port: port, reason: "refused")
    }
    connection.write(RawRequest(request, url, cookies.header(for: url.host)).bytes)
    let bytes = await connection.read { RawResponse($0) != nil }
    guard let response = RawResponse(bytes) else { throw .interrupted(reason: "no whole answer") }
    for line in response.values("set-cookie") { cookies.set(line, from: url.host) }
    return WireResponse(status: response.status, headers: response.headers, body: response.body)
  }

  func cookie(_ name: String, for url: String) -> String? {
    LoopbackURL(url).flatMap { cookies.value(name, for: $0.host) }
  }

  func setCookie(_ line: String, from url: String) {
    if let url = LoopbackURL(url) { cookies.set(line, from: url.host) }
  }

  func clearCookies() { cookies = LoopbackCookies() }

  func dropIdleConnections() {}
}
