import WebQQProtocol

/// A message to a group.
struct SendQunMsg2Handler: SessionHandler {
  typealias Called = SendQunMsg2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: SendQunMsg2.Request,
    for session: SessionRecord
  ) async throws -> SendResult {
    let book = try await services.world.aliases(of: session)
    let target = book.group(gid: request.group.rawValue).map(MessageTarget.group)
    return try await MessageSending(services: services).send(
      request.message,
      to: target,
      from: session
    )
  }
}
