import WebQQProtocol

/// Changes the caller's card in a group.
struct UpdateGroupBusinessCard2Handler: SessionHandler {
  typealias Called = UpdateGroupBusinessCard2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: UpdateGroupBusinessCard2.Request,
    for session: SessionRecord
  ) async throws -> Acknowledgement {
    let group = try await GroupLookup(services: services).group(request.code, for: session)
    for text in [request.name, request.phone, request.email, request.remark, request.gender] {
      if let text { _ = try GroupTexts.line(text) }
    }
    let account = session.account.stored
    let isChanged = try await services.store.write { database in
      let old = try GroupTable.card(of: account, in: group.stored, in: database)
      guard var card = old else { return false }
      card.name = request.name ?? card.name
      card.phone = request.phone ?? card.phone
      card.email = request.email ?? card.email
      card.remark = request.remark ?? card.remark
      card.gender = request.gender ?? card.gender
      try GroupTable.setCard(card, of: account, in: group.stored, in: database)
      return true
    }
    guard isChanged else { throw Refusal(.staleCode) }
    return Acknowledgement()
  }
}
