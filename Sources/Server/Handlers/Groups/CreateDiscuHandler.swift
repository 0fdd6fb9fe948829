import WebQQProtocol

/// A new discussion of the caller and people it knows.
struct CreateDiscuHandler: SessionHandler {
  typealias Called = CreateDiscu
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: CreateDiscu.Request,
    for session: SessionRecord
  ) async throws -> CreateDiscu.Value {
    let name = try GroupTexts.line(request.name)
    let lookup = DiscussionLookup(services: services)
    let others = try await lookup.accounts(request.people, for: session)
    guard !others.isEmpty, others.count < DiscussionLookup.capacity else {
      throw Refusal(.malformedRequest)
    }
    let members = ([session.account] + others).map(\.stored)
    let number = try await services.store.write { database in
      let number = try DiscussionTable.freeNumber(database)
      try DiscussionTable.create(
        number,
        name: name,
        owner: session.account.stored,
        members: members,
        in: database
      )
      return number
    }
    return CreateDiscu.Value(did: Did(number.number))
  }
}
