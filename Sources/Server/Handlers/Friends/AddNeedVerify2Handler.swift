import WebQQProtocol

/// Asks somebody to become a friend.
struct AddNeedVerify2Handler: SessionHandler {
  typealias Called = AddNeedVerify2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: AddNeedVerify2.Request,
    for session: SessionRecord
  ) async throws -> FriendshipResult {
    let making = FriendMaking(services: services)
    let target = try await making.target(request.account, token: request.token, for: session)
    guard target.allowRule == 0 || target.allowRule == 1 else { throw Refusal(.notAllowed) }
    let asked = FriendRequest(
      account: request.account.stored,
      requester: session.account.stored,
      message: try FriendMaking.message(request.message),
      category: request.category,
      markName: ""
    )
    try await services.world.change { post in
      // Who asks the same again is not heard twice.
      guard try asked.insert(into: post.database) else { return }
      let allow = try AccountProfile.of(asked.requester, in: post.database).allowRule
      let act = FriendshipNotice.Act.asked(message: asked.message, allow: allow)
      let notice = FriendshipNotice(account: asked.requester.number, act: act)
      try post.send(.friendship(notice), to: asked.account.number)
    }
    return try await making.result(request.account, for: session)
  }
}
