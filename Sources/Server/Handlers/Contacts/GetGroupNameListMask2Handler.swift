import WebQQProtocol

/// The groups of the caller.
struct GetGroupNameListMask2Handler: SessionHandler {
  typealias Called = GetGroupNameListMask2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: GetGroupNameListMask2.Request,
    for session: SessionRecord
  ) async throws -> GetGroupNameListMask2.Value {
    let groups = try await services.store.read {
      try GroupTable.memberships(of: session.account.stored, in: $0)
    }
    let book = try await services.world.aliases(
      of: session,
      for: Set(groups.flatMap { [.gid($0.number), .code($0.number)] })
    )
    return GetGroupNameListMask2.Value(
      masks: [.init(gid: GetGroupNameListMask2.Mask.everyGroup, mask: 0)]
        + groups.map { .init(gid: Gid(book.gid($0.number)), mask: $0.mask) },
      groups: groups.map { group in
        GetGroupNameListMask2.Group(
          flag: GroupDetails.flag,
          name: group.name,
          gid: Gid(book.gid(group.number)),
          code: GroupCode(book.code(group.number))
        )
      },
      markNames: groups.filter { !$0.markName.isEmpty }.map {
        .init(gid: Gid(book.gid($0.number)), name: $0.markName)
      }
    )
  }
}
