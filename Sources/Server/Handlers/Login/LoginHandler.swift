import Logging
import WebQQProtocol

/// The login itself.
struct LoginHandler: PageHandler {
  static let path = Login.address.path
  private let services: Services

  init(_ services: Services) { self.services = services }

  func response(
    to request: ServerRequest,
    from origin: RequestOrigin
  ) async throws -> ServerResponse {
    guard let asked = try? Login.decodeRequest(request.form),
      asked.digest.utf8.count == 32, !asked.verifyCode.isEmpty
    else {
      // Which field was malformed helps nobody: the answer is one code.
      return refuse(.malformed, request.form["u"] ?? "")
    }
    let account = UInt64(asked.account) ?? 0
    if await services.desk.isBarred(account) { return refuse(.barred, asked.account) }
    let cookies = request.cookies
    if services.configuration.isStrict, !StrictCookies.hasLoginCookies(cookies) {
      return refuse(.cookiesMissing, asked.account)
    }
    let verdict = await services.desk.verify(
      asked.verifyCode,
      account: account,
      address: origin.address,
      codeSession: cookies["ptvfsession"],
      captchaSession: cookies["verifysession"]
    )
    switch verdict {
    case .accepted: break
    case .wrong: return refuse(.wrongCode, asked.account)
    case .expired: return refuse(.expiredCode, asked.account)
    case .unbound: return refuse(.cookiesMissing, asked.account)
    }
    guard let record = try await PasswordCheck(services: services).account(account, asked) else {
      await services.desk.fail(account: account, address: origin.address)
      return refuse(.wrongPassword, asked.account)
    }
    await services.desk.succeed(account: account)
    do {
      return try await admit(record, asked, origin)
    } catch {
      services.logger.error("a login could not be stored", metadata: ["error": "\(error)"])
      return refuse(.overloaded, asked.account)
    }
  }

  private func admit(
    _ account: AccountRecord,
    _ asked: Login.Request,
    _ origin: RequestOrigin
  ) async throws -> ServerResponse {
    let issued = try await IssuedLogin(account: account.number.number, in: services)
    let next = CheckSig.Request(
      account: String(account.number),
      signature: issued.ticket,
      statusCode: asked.statusCode
    )
    let base = origin.base(historicHost: "ptlogin4.web2.qq.com")
    let reply = Login.Reply(
      code: 0,
      url: "\(base)\(CheckSig.address.path)?\(next.encode().encoded)",
      message: "登录成功！",
      nickOrAccount: account.nick
    )
    var response = ServerResponse.callback(Login.encode(reply))
    for cookie in LoginCookie.all(account, issued, origin) {
      response.set(cookie)
    }
    return response
  }

  private func refuse(_ refusal: LoginRefusal, _ account: String) -> ServerResponse {
    .callback(Login.encode(refusal.reply(account: account)))
  }
}
