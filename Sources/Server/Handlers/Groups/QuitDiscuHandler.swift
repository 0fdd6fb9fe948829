import WebQQProtocol

/// The caller leaves a discussion.
struct QuitDiscuHandler: SessionHandler {
  typealias Called = QuitDiscu
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: QuitDiscu.Request,
    for session: SessionRecord
  ) async throws -> SendResult {
    let (number, account) = (request.did.rawValue.stored, session.account.stored)
    return try await DiscussionLookup(services: services).change(request.did, for: session) {
      try DiscussionTable.remove([account], from: number, in: $0)
    }
  }
}
