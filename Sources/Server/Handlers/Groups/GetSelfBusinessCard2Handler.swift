import WebQQProtocol

/// The caller's card in a group.
struct GetSelfBusinessCard2Handler: SessionHandler {
  typealias Called = GetSelfBusinessCard2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: GroupQuery,
    for session: SessionRecord
  ) async throws -> GetSelfBusinessCard2.Value {
    let group = try await GroupLookup(services: services).group(request.code, for: session)
    let card = try await services.store.read {
      try GroupTable.card(of: session.account.stored, in: group.stored, in: $0)
    }
    guard let card else { throw Refusal(.staleCode) }
    return GetSelfBusinessCard2.Value(card: card, code: request.code, uin: Uin(session.account))
  }
}
