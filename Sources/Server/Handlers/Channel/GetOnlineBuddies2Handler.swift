import WebQQProtocol

/// The buddies who can be reached now.
struct GetOnlineBuddies2Handler: SessionHandler {
  typealias Called = GetOnlineBuddies2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: GetOnlineBuddies2.Request,
    for session: SessionRecord
  ) async throws -> GetOnlineBuddies2.Value {
    let friends = try await services.store.read {
      try Friendship.mutual(of: session.account.stored, in: $0).map(\.number)
    }
    let present = await services.world.visiblePresences(of: friends)
    let book = try await services.world.aliases(
      of: session,
      for: Set(present.keys.map(AliasTarget.person))
    )
    let online = friends.compactMap { friend in
      present[friend].map { GetOnlineBuddies2.Online(uin: Uin(book.uin(friend)), presence: $0) }
    }
    return GetOnlineBuddies2.Value(buddies: online)
  }
}
