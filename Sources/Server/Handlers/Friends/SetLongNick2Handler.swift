import WebQQProtocol

/// Changes the own signature.
struct SetLongNick2Handler: SessionHandler {
  typealias Called = SetLongNick2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: SetLongNick2.Request,
    for session: SessionRecord
  ) async throws -> Acknowledgement {
    guard request.signature.count <= AccountRules.longestSignature else {
      throw Refusal(.malformedRequest)
    }
    try await services.store.write {
      try AccountRecord.setSignature(request.signature, of: session.account.stored, in: $0)
    }
    return Acknowledgement()
  }
}
