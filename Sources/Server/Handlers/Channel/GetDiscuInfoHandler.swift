import Chat
import WebQQProtocol

/// A discussion and its members.
struct GetDiscuInfoHandler: SessionHandler {
  typealias Called = GetDiscuInfo
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: GetDiscuInfo.Request,
    for session: SessionRecord
  ) async throws -> GetDiscuInfo.Value {
    let number = request.did.rawValue
    let found = try await services.store.read { database -> DiscussionDetails?? in
      guard try DiscussionTable.exists(number.stored, in: database) else { return .none }
      return try DiscussionTable.isMember(session.account.stored, of: number.stored, in: database)
        ? DiscussionTable.details(of: number.stored, in: database) : nil
    }
    guard let found else { return .gone(request.did) }
    guard let found else { throw Refusal(.tokenExpired) }
    let accounts = found.members.map(\.account)
    let present = await services.world.visiblePresences(of: accounts)
    let book = try await services.world.aliases(
      of: session,
      for: Set((accounts + [found.owner]).map(AliasTarget.person))
    )
    return GetDiscuInfo.Value(
      did: request.did,
      owner: Uin(book.uin(found.owner)),
      name: found.name,
      infoSeq: found.version,
      members: found.members.map { member in
        GetDiscuInfo.Member(
          uin: Uin(book.uin(member.account)),
          account: member.account,
          nick: member.nick,
          presence: present[member.account]
        )
      }
    )
  }
}
