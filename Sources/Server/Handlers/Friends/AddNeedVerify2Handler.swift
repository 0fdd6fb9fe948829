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
      markName: try FriendMaking.markName(request.markName)
    )
    try await services.world.change { try $0.ask(asked) }
    return try await making.result(request.account, for: session)
  }
}
