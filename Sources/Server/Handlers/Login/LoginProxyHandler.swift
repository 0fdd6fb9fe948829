import WebQQProtocol

/// Where check_sig leads to.
struct LoginProxyHandler: PageHandler {
  static let path = LoginProxy.address.path

  init(_ services: Services) {}

  func response(to request: ServerRequest, from origin: RequestOrigin) -> ServerResponse {
    .page(LoginProxy.encode(LoginProxy.Reply()))
  }
}
