import WebQQProtocol

/// A message to somebody outside the list of friends.
struct SendSessMsg2Handler: SessionHandler {
  typealias Called = SendSessMsg2
  private let services: Services

  init(_ services: Services) { self.services = services }

  /// - Throws: `Refusal` 100001 for a signature that was not given out to this session and for this
  ///   person, and when the two have nothing in common any more.
  func value(
    of request: SendSessMsg2.Request,
    for session: SessionRecord
  ) async throws -> SendResult {
    let book = try await services.world.aliases(of: session)
    guard let signature = StrangerSignature(request.signature, key: services.store.sealingKey),
      signature.session == session.id,
      book.account(uin: request.to.rawValue) == signature.target.number
    else { throw Refusal(.tokenExpired) }
    return try await MessageSending(services: services).send(
      request.message,
      to: signature.target,
      from: session
    )
  }
}
