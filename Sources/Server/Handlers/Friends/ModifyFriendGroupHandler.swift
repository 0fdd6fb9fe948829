import WebQQProtocol

/// Moves a friend to another category.
struct ModifyFriendGroupHandler: SessionHandler {
  typealias Called = ModifyFriendGroup
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: ModifyFriendGroup.Request,
    for session: SessionRecord
  ) async throws -> Acknowledgement {
    let friend = try await PersonLookup(services: services).number(request.uin, for: session)
    let me = session.account.stored
    let isDone = try await services.store.write { database in
      guard try FriendCategory.exists(request.category, of: me, in: database) else {
        throw Refusal(.malformedRequest)
      }
      return try Friendship.move(friend.stored, of: me, to: request.category, in: database)
    }
    guard isDone else { throw Refusal(.tokenExpired) }
    return Acknowledgement()
  }
}
