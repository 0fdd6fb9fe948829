import Chat
import WebQQProtocol

/// The visit that turns a login into the cookies of `web2.qq.com`.
struct CheckSigHandler: PageHandler {
  static let path = CheckSig.address.path
  /// For how long after the login it can be made, in seconds.
  static let lifetime: Int64 = 120
  private let services: Services

  init(_ services: Services) { self.services = services }

  func response(
    to request: ServerRequest,
    from origin: RequestOrigin
  ) async throws -> ServerResponse {
    let asked = try CheckSig.Request(decoding: RequestFields(request.form))
    let pSkey = Token.letters(44)
    let earliest = services.clock.now().seconds - Self.lifetime
    let login = try await services.store.write { database in
      try LoginRecord.redeem(
        ticket: Token.digest(asked.signature),
        pSkey: Token.digest(pSkey),
        earliest: earliest,
        in: database
      )
    }
    var response = ServerResponse.page(CheckSig.encode(CheckSig.Reply()))
    response.status = 302
    // Only the status is taken from the request: a landing page elsewhere is nobody's business.
    let base = origin.base(historicHost: "web2.qq.com")
    let query = "login2qq=1&webqq_type=\(asked.statusCode)"
    response.headers.append(("Location", "\(base)\(LoginProxy.address.path)?\(query)"))
    guard let login, String(login.account) == asked.account else { return response }
    response.set(origin.cookie("p_uin", LoginCookie.uin(login.account), .web))
    response.set(origin.cookie("p_skey", pSkey, .web))
    response.set(origin.cookie("pt4_token", Token.letters(44), .web))
    return response
  }
}
