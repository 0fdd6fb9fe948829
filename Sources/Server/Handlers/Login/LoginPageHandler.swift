import WebQQProtocol

/// The login page.
///
/// The signature is new each time and never asked for again: clients of the time
/// sent stale ones and were let in.
struct LoginPageHandler: PageHandler {
  static let path = LoginPage.address.path

  init(_ services: Services) {}

  func response(to request: ServerRequest, from origin: RequestOrigin) -> ServerResponse {
    .page(LoginPage.encode(LoginPage.Reply(loginSignature: Token.letters(64))))
  }
}
