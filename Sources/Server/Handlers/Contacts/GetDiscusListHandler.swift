import WebQQProtocol

/// The discussions of the caller.
struct GetDiscusListHandler: SessionHandler {
  typealias Called = GetDiscusList
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: GetDiscusList.Request,
    for session: SessionRecord
  ) async throws -> GetDiscusList.Value {
    let discussions = try await services.store.read {
      try DiscussionTable.discussions(of: session.account.stored, in: $0)
    }
    return GetDiscusList.Value(
      discussions: discussions.map { .init(name: $0.name, did: Did($0.number)) }
    )
  }
}
