import WebQQProtocol

/// The own profile.
struct GetSelfInfo2Handler: SessionHandler {
  typealias Called = GetSelfInfo2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: GetSelfInfo2.Request,
    for session: SessionRecord
  ) async throws -> PersonInfo {
    let record = try await PersonLookup(services: services).account(session.account)
    let profile = try await services.store.read {
      try AccountProfile.of(session.account.stored, in: $0)
    }
    return PersonInfo(
      uin: session.account,
      nick: record.nick,
      longNick: record.signature,
      account: session.account,
      vfwebqq: "",
      face: profile.face,
      gender: record.gender,
      details: profile.details(for: .oneself)
    )
  }
}
