import WebQQProtocol

/// A message to a buddy.
struct SendBuddyMsg2Handler: SessionHandler {
  typealias Called = SendBuddyMsg2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: SendBuddyMsg2.Request,
    for session: SessionRecord
  ) async throws -> SendResult {
    let book = try await services.world.aliases(of: session)
    let target = book.account(uin: request.to.rawValue).map(MessageTarget.buddy)
    return try await MessageSending(services: services).send(
      request.message,
      to: target,
      from: session
    )
  }
}
