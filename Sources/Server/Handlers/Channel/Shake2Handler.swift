import WebQQProtocol

/// Shakes a buddy's window.
struct Shake2Handler: SessionHandler {
  typealias Called = Shake2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: Shake2.Request,
    for session: SessionRecord
  ) async throws -> Acknowledgement {
    try await BuddySignal(services: services).tell(request.to, from: session, Signal.shake)
    return Acknowledgement()
  }
}
