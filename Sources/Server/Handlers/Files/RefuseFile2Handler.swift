import WebQQProtocol

/// Refuses a file from hand to hand, or takes an own one back.
struct RefuseFile2Handler: SessionHandler {
  typealias Called = RefuseFile2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: RefuseFile2.Request,
    for session: SessionRecord
  ) async throws -> Acknowledgement {
    let book = try await services.world.aliases(of: session)
    guard let peer = book.account(uin: request.to.rawValue) else { throw Refusal(.tokenExpired) }
    await services.offers.refuse(request.offer, by: session.account, peer: peer)
    return Acknowledgement()
  }
}
