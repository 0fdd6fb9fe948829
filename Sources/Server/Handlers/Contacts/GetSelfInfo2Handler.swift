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
    return PersonInfo(
      uin: session.account,
      nick: record.nick,
      longNick: record.signature,
      account: session.account,
      vfwebqq: "",
      gender: record.gender
    )
  }
}
