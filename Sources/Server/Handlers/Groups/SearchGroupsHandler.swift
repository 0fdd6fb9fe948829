import WebQQProtocol

/// Groups by number or by words of their names.
struct SearchGroupsHandler: SessionHandler {
  typealias Called = SearchGroups
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: SearchGroups.Request,
    for session: SessionRecord
  ) async throws -> SearchGroups.Value {
    let text = try GroupTexts.line(request.text)
    let found = try await services.store.read { database -> [(number: UInt64, name: String)] in
      guard !request.isByNumber else {
        guard let number = UInt64(text) else { return [] }
        return try GroupTable.found(number: number.stored, in: database)
      }
      return try GroupTable.found(
        words: text,
        limit: request.pageSize,
        offset: (request.page - 1) * request.pageSize,
        in: database
      )
    }
    let book = try await services.world.aliases(
      of: session,
      for: Set(found.map { .code($0.number) })
    )
    return SearchGroups.Value(
      groups: found.map { group in
        SearchGroups.Group(
          number: group.number,
          code: GroupCode(book.code(group.number)),
          name: group.name
        )
      }
    )
  }
}
