import WebQQProtocol

/// Leave to write to a member of a shared group or discussion.
struct GetC2cmsgSig2Handler: SessionHandler {
  typealias Called = GetC2cmsgSig2
  private let services: Services

  init(_ services: Services) { self.services = services }

  /// - Throws: `Refusal` 100001 for somebody or a place that the session was never told of, or that
  ///   the two do not share.
  func value(
    of request: GetC2cmsgSig2.Request,
    for session: SessionRecord
  ) async throws -> GetC2cmsgSig2.Value {
    let book = try await services.world.aliases(of: session)
    guard let account = book.account(uin: request.to.rawValue), account != session.account,
      let target = target(account, in: request.place, book)
    else { throw Refusal(.tokenExpired) }
    let isShared = try await services.store.read {
      try PostOffice(database: $0, time: 0).isReachable(target, by: session.account)
    }
    guard isShared else { throw Refusal(.tokenExpired) }
    let signature = StrangerSignature(session: session.id, target: target)
    return GetC2cmsgSig2.Value(signature: signature.text(key: services.store.sealingKey))
  }

  private func target(
    _ account: UInt64,
    in place: StrangerPlace,
    _ book: AliasBook
  ) -> MessageTarget? {
    switch place {
    // Some clients give the code in place of the gid.
    case .group(let gid):
      book.group(code: gid.rawValue).map { .groupStranger(account, group: $0) }
    case .discussion(let did): .discussionStranger(account, discussion: did.rawValue)
    }
  }
}
