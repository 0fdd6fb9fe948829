import WebQQProtocol

/// A message to a discussion.
struct SendDiscuMsg2Handler: SessionHandler {
  typealias Called = SendDiscuMsg2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: SendDiscuMsg2.Request,
    for session: SessionRecord
  ) async throws -> SendResult {
    try await MessageSending(services: services).send(
      request.message,
      to: .discussion(request.discussion.rawValue),
      from: session
    )
  }
}
