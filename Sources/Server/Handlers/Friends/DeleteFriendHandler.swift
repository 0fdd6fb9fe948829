import WebQQProtocol

/// Takes somebody off the list, and the caller off the other one where that is wished.
struct DeleteFriendHandler: SessionHandler {
  typealias Called = DeleteFriend
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: DeleteFriend.Request,
    for session: SessionRecord
  ) async throws -> Acknowledgement {
    let me = session.account
    let other = try await PersonLookup(services: services).number(request.uin, for: session)
    try await services.world.change { post in
      guard try Friendship.remove(other.stored, from: me.stored, in: post.database) else {
        throw Refusal(.tokenExpired)
      }
      try post.send(.buddyList(BuddyListNotice(removed: [other])), to: me)
      guard request.isOnBothSides,
        try Friendship.remove(me.stored, from: other.stored, in: post.database)
      else { return }
      try post.send(.buddyList(BuddyListNotice(removed: [me])), to: other)
    }
    try await services.world.introduce(me, other)
    return Acknowledgement()
  }
}
