// The server without a socket.

public import WebQQProtocol

/// Hands requests to the router of a server in the same process, and keeps the cookies.
///
/// Any base URL reaches it. Limits of time do not apply; cancelling ends a request as a broken
/// connection would.
public actor LoopbackTransport: Transport {
  /// The name of a base URL for it; any other serves as well.
  public static let baseURL = "http://loopback.test"
  static let host = "loopback.test"

  private let router: Router
  private var cookies = LoopbackCookies()

  init(_ router: Router) { self.router = router }

  /// Sends a request and returns the answer.
  public func send(_ request: WireRequest) async throws(TransportError) -> WireResponse {
    guard let url = LoopbackURL(request.url) else { throw .malformedURL(request.url) }
    var headers = Dictionary(
      request.headers.map { ($0.name.lowercased(), $0.value) },
      uniquingKeysWith: { _, new in new }
    )
    headers["host"] = url.host
    headers["cookie"] = cookies.header(for: url.host)
    let received = ServerRequest(
      method: request.method.rawValue,
      target: url.target,
      headers: headers,
      body: request.body,
      peer: "127.0.0.1"
    )
    guard let answer = try await answer(to: received, request) else { throw .cancelled }
    if case .cut = answer.delivery {
      await answer.onCut?()
      throw .interrupted(reason: "a fault cut the answer")
    }
    for (name, value) in answer.headers where name == "Set-Cookie" {
      cookies.set(value, from: url.host)
    }
    let body = try await Self.body(of: answer, request)
    guard body.count <= request.maximumBodySize else {
      throw .tooLarge(limit: request.maximumBodySize)
    }
    let type = (name: "Content-Type", value: answer.contentType)
    return WireResponse(status: answer.status, headers: [type] + answer.headers, body: body)
  }

  /// The value of a cookie that a request to `url` would carry.
  public func cookie(_ name: String, for url: String) -> String? {
    LoopbackURL(url).flatMap { cookies.value(name, for: $0.host) }
  }

  /// Keeps a cookie as if a response from `url` had set it.
  public func setCookie(_ line: String, from url: String) {
    guard let url = LoopbackURL(url) else { return }
    cookies.set(line, from: url.host)
  }

  /// Forgets all cookies.
  public func clearCookies() { cookies = LoopbackCookies() }

  /// Nothing: there are none.
  public func dropIdleConnections() {}

  /// What is handed to the client: a file goes into the request's sink.
  private static func body(
    of answer: ServerResponse,
    _ request: WireRequest
  ) async throws(TransportError) -> [UInt8] {
    guard let file = answer.file else { return answer.body }
    return try await LoopbackFiles.body(file, request)
  }

  /// The answer; `nil` when the caller was cancelled before it came.
  private func answer(
    to request: ServerRequest,
    _ wire: WireRequest
  ) async throws(TransportError) -> ServerResponse? {
    var request = request
    if router.takesFile(request) {
      if let file = wire.upload {
        return try await LoopbackFiles.answer(request, file, wire.meter, by: router)
      }
      request.pieces = AsyncThrowingStream {
        $0.yield(wire.body)
        $0.finish()
      }
    }
    let (answers, give) = AsyncStream<ServerResponse>.makeStream()
    Task { [router, request] in
      let answer = await router.respond(to: request)
      if case .terminated = give.yield(answer) { await answer.onCut?() }
      give.finish()
    }
    return await answers.first { _ in true }
  }
}
