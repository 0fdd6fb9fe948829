import Chat
import WebQQProtocol

/// Changes the own presence.
struct ChangeStatus2Handler: SessionHandler {
  typealias Called = ChangeStatus2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: ChangeStatus2.Request,
    for session: SessionRecord
  ) async throws -> Acknowledgement {
    // Who asks to be offline stays in the session, unseen.
    let presence = request.status == .offline ? .hidden : request.status
    try await services.world.setPresence(presence, of: session)
    return Acknowledgement()
  }
}
