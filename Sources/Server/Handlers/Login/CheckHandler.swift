import WebQQProtocol

/// Whether a login needs a captcha.
struct CheckHandler: PageHandler {
  static let path = Check.address.path
  private let services: Services

  init(_ services: Services) { self.services = services }

  func response(
    to request: ServerRequest,
    from origin: RequestOrigin
  ) async throws -> ServerResponse {
    let account = request.form["uin"].flatMap { UInt64($0) } ?? 0
    let isKnown = try await services.store.read {
      try AccountRecord.find(account.stored, in: $0) != nil
    }
    let check = await services.desk.check(account: account, address: origin.address)
    let bytes = isKnown ? PasswordDigest.uinBytes(account) : Check.Reply.unknownAccount
    switch check {
    case .free(let code, let session):
      var response = answer(Check.Reply(needsCaptcha: false, code: code, uinBytes: bytes), origin)
      response.set(origin.cookie("ptvfsession", session, .login))
      return response
    case .captcha(let token):
      return answer(Check.Reply(needsCaptcha: true, code: token, uinBytes: bytes), origin)
    }
  }

  private func answer(_ reply: Check.Reply, _ origin: RequestOrigin) -> ServerResponse {
    var response = ServerResponse.callback(Check.encode(reply))
    response.set(origin.cookie("confirmuin", "0", .login))
    response.set(origin.cookie("ptisp", "", .all))
    return response
  }
}
