import WebQQProtocol

/// Finds a person by the real number.
///
/// Who searches much has to solve a captcha: see `LoginDesk.admitSearch`.
struct SearchQQByUin2Handler: SessionHandler {
  typealias Called = SearchQQByUin2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: SearchQQByUin2.Request,
    for session: SessionRecord
  ) async throws -> PersonInfo {
    switch await services.desk.admitSearch(
      by: session.account,
      answer: request.code,
      captchaSession: request.verifySession
    ) {
    case .admitted: break
    case .needsCaptcha: throw Refusal(.captchaNeeded)
    case .wrongAnswer: throw Refusal(.captchaWrong)
    }
    let lookup = PersonLookup(services: services)
    // Only who exists gets an alias.
    _ = try await lookup.account(request.account)
    let uin = try await lookup.uin(request.account, for: session)
    var profile = try await lookup.profile(uin, for: session)
    profile.account = request.account
    profile.token = AddingToken(session: session.id, account: request.account)
      .text(key: services.store.sealingKey)
    return profile
  }
}
