import WebQQProtocol

/// Refuses somebody who asked.
struct DenyAddedRequest2Handler: SessionHandler {
  typealias Called = DenyAddedRequest2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: DenyAddedRequest2.Request,
    for session: SessionRecord
  ) async throws -> FriendshipResult {
    let message = try FriendMaking.message(request.message)
    let (me, requester) = (session.account, request.account)
    try await services.world.change { post in
      let taken = try FriendRequest.take(of: requester.stored, from: me.stored, in: post.database)
      guard taken != nil else { throw Refusal(.tokenExpired) }
      let notice = FriendshipNotice(account: me, act: .refused(message: message))
      try post.send(.friendship(notice), to: requester)
    }
    return try await FriendMaking(services: services).result(requester, for: session)
  }
}
