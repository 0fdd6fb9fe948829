import WebQQProtocol

/// Whom the caller talked to last.
struct GetRecentList2Handler: SessionHandler {
  typealias Called = GetRecentList2
  /// How many are told.
  static let limit = 50
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: GetRecentList2.Request,
    for session: SessionRecord
  ) async throws -> GetRecentList2.Value {
    let recent = try await services.store.read {
      try RecentTable.threads(of: session.account.stored, limit: Self.limit, in: $0)
    }
    let targets = recent.compactMap { thread -> AliasTarget? in
      switch thread {
      case .buddy(let account): .person(account)
      case .group(let group): .gid(group)
      case .discussion, .groupStranger, .discussionStranger: nil
      }
    }
    let book = try await services.world.aliases(of: session, for: Set(targets))
    let entries = recent.compactMap { thread -> GetRecentList2.Entry? in
      switch thread {
      case .buddy(let account): .contact(Uin(book.uin(account)))
      case .group(let group): .group(Gid(book.gid(group)))
      case .discussion(let number): .discussion(Did(number))
      case .groupStranger, .discussionStranger: nil
      }
    }
    return GetRecentList2.Value(entries: entries)
  }
}
