import WebQQProtocol

/// Ends the session and its login.
struct Logout2Handler: SessionHandler {
  typealias Called = Logout2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: Logout2.Request,
    for session: SessionRecord
  ) async throws -> Acknowledgement {
    try await services.world.leave(session)
    return Acknowledgement()
  }
}
