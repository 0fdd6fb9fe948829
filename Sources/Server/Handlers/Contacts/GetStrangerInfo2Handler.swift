import WebQQProtocol

/// As `get_friend_info2`, with the token that adding the person takes.
struct GetStrangerInfo2Handler: SessionHandler {
  typealias Called = GetStrangerInfo2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: GetStrangerInfo2.Request,
    for session: SessionRecord
  ) async throws -> PersonInfo {
    let lookup = PersonLookup(services: services)
    var profile = try await lookup.profile(request.uin, for: session)
    let account = try await lookup.number(request.uin, for: session)
    profile.token = AddingToken(session: session.id, account: account)
      .text(key: services.store.sealingKey)
    return profile
  }
}
