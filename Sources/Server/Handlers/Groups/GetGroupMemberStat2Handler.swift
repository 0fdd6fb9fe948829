import WebQQProtocol

/// Who of a group is online.
struct GetGroupMemberStat2Handler: SessionHandler {
  typealias Called = GetGroupMemberStat2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: GroupQuery,
    for session: SessionRecord
  ) async throws -> GetGroupMemberStat2.Value {
    let group = try await GroupLookup(services: services).ownGroup(request.code, for: session)
    let members = try await services.store.read {
      try GroupTable.members(of: group.stored, in: $0).map(\.number)
    }
    let present = await services.world.visiblePresences(of: members)
    let book = try await services.world.aliases(
      of: session,
      for: Set(present.keys.map(AliasTarget.person))
    )
    let online = members.compactMap { member in
      present[member].map {
        GetGroupInfoExt2.Online(uin: Uin(book.uin(member)), presence: $0)
      }
    }
    return GetGroupMemberStat2.Value(online: online, code: request.code)
  }
}
