import WebQQProtocol

/// Who may add a person.
struct GetAllowInfo2Handler: SessionHandler {
  typealias Called = GetAllowInfo2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: GetAllowInfo2.Request,
    for session: SessionRecord
  ) async throws -> AllowInfo {
    let account = try await PersonLookup(services: services).account(request.uin, for: session)
    let profile = try await services.store.read {
      try AccountProfile.of(account.number, in: $0)
    }
    return AllowInfo(
      rule: profile.allowRule,
      question: profile.allowRule == 3 ? profile.question : nil
    )
  }
}
