import WebQQProtocol

/// People come into a discussion, brought by any member, or go, sent by its owner.
struct ChangeDiscuMemHandler: SessionHandler {
  typealias Called = ChangeDiscuMem
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: ChangeDiscuMem.Request,
    for session: SessionRecord
  ) async throws -> SendResult {
    let lookup = DiscussionLookup(services: services)
    let added = try await lookup.accounts(request.people, for: session)
    let book = try await services.world.aliases(of: session)
    let removed = request.removed.compactMap { book.account(uin: $0.rawValue) }
    guard removed.count == request.removed.count else { throw Refusal(.tokenExpired) }
    let number = request.did.rawValue.stored
    return try await lookup.change(request.did, for: session) { database in
      let owner = try DiscussionTable.owner(of: number, in: database)
      guard
        removed.isEmpty || (owner?.number == session.account && !removed.contains(session.account))
      else { throw Refusal(.tokenExpired) }
      let members = try DiscussionTable.members(of: number, in: database).count
      guard members + added.count <= DiscussionLookup.capacity else {
        throw Refusal(.malformedRequest)
      }
      try DiscussionTable.add(added.map(\.stored), to: number, in: database)
      try DiscussionTable.remove(removed.map(\.stored), from: number, in: database)
    }
  }
}
