// A friend request gets its yes.

import WebQQProtocol

/// Accepts friend requests.
struct FriendAnswer: Sendable {
  let services: Services

  /// Puts the caller on the list of who asked; with `adding` also the other way round.
  /// - Throws: `Refusal` 100001 when nobody asked.
  func accept(
    _ requester: UInt64,
    adding place: (category: Int, markName: String)? = nil,
    for session: SessionRecord
  ) async throws -> FriendshipResult {
    let me = session.account
    try await services.world.change { post in
      guard
        let asked = try FriendRequest.take(
          of: requester.stored,
          from: me.stored,
          in: post.database
        )
      else { throw Refusal(.tokenExpired) }
      try list(me, asked, &post)
      if let place { try add(requester, to: me, place, &post) }
      let act: FriendshipNotice.Act =
        place == nil ? .accepted : .acceptedAndAdded(category: asked.category)
      try post.send(.friendship(FriendshipNotice(account: me, act: act)), to: requester)
    }
    try await services.world.introduce(me, requester)
    return try await FriendMaking(services: services).result(requester, for: session)
  }

  /// The one who asked gets what was asked for.
  private func list(_ me: UInt64, _ asked: FriendRequest, _ post: inout NoticePost) throws {
    let isNew = try Friendship.put(
      me.stored,
      on: asked.requester,
      category: asked.category,
      markName: asked.markName,
      in: post.database
    )
    if isNew { try post.send(.listed(me, asked.category), to: asked.requester.number) }
  }

  private func add(
    _ requester: UInt64,
    to me: UInt64,
    _ place: (category: Int, markName: String),
    _ post: inout NoticePost
  ) throws {
    let isNew = try Friendship.put(
      requester.stored,
      on: me.stored,
      category: place.category,
      markName: place.markName,
      in: post.database
    )
    if isNew { try post.send(.listed(requester, place.category), to: me) }
  }
}
