import WebQQProtocol

/// Lets somebody who asked have the caller as a friend, and adds the person in turn.
struct AllowAndAdd2Handler: SessionHandler {
  typealias Called = AllowAndAdd2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: AllowAndAdd2.Request,
    for session: SessionRecord
  ) async throws -> FriendshipResult {
    try await FriendAnswer(services: services).accept(
      request.account,
      adding: (request.category, try FriendMaking.markName(request.markName)),
      for: session
    )
  }
}
