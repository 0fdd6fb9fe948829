import WebQQProtocol

/// The signatures of several people.
struct GetLongNickHandler: SessionHandler {
  typealias Called = GetLongNick
  private let services: Services

  init(_ services: Services) { self.services = services }

  /// Whoever is not known is left out.
  func value(
    of request: GetLongNick.Request,
    for session: SessionRecord
  ) async throws -> GetLongNick.Value {
    let book = try await services.world.aliases(of: session)
    let known = request.uins.compactMap { uin in
      book.account(uin: uin.rawValue).map { (uin: uin, account: $0.stored) }
    }
    let signatures = try await services.store.read { database in
      try known.compactMap { entry in
        try AccountRecord.find(entry.account, in: database).map {
          GetSingleLongNick2.Value(uin: entry.uin, longNick: $0.signature)
        }
      }
    }
    return GetLongNick.Value(signatures: signatures)
  }
}
