import WebQQProtocol

/// Lets somebody who asked have the caller as a friend.
struct AllowAddedRequest2Handler: SessionHandler {
  typealias Called = AllowAddedRequest2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: AllowAddedRequest2.Request,
    for session: SessionRecord
  ) async throws -> FriendshipResult {
    try await FriendAnswer(services: services).accept(request.account, for: session)
  }
}
