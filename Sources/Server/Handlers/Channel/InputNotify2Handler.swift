import WebQQProtocol

/// Tells a buddy that the caller is typing.
struct InputNotify2Handler: SessionHandler {
  typealias Called = InputNotify2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: InputNotify2.Request,
    for session: SessionRecord
  ) async throws -> Acknowledgement {
    try await BuddySignal(services: services).tell(request.to, from: session, Signal.typing)
    return Acknowledgement()
  }
}
