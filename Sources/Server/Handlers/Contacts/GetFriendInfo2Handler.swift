import WebQQProtocol

/// The profile of a friend or of anybody else whom the session has met.
struct GetFriendInfo2Handler: SessionHandler {
  typealias Called = GetFriendInfo2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: GetFriendInfo2.Request,
    for session: SessionRecord
  ) async throws -> PersonInfo {
    try await PersonLookup(services: services).profile(request.uin, for: session)
  }
}
