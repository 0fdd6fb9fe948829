import WebQQProtocol

/// The caller leaves a group; a group whose owner leaves is dissolved.
struct QuitGroup2Handler: SessionHandler {
  typealias Called = QuitGroup2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: QuitGroup2.Request,
    for session: SessionRecord
  ) async throws -> Acknowledgement {
    let lookup = GroupLookup(services: services)
    let group = try await lookup.group(request.code, for: session)
    try await lookup.change { try $0.leave(session.account, from: group) }
    return Acknowledgement()
  }
}
