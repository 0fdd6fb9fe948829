import WebQQProtocol

/// What a group says of itself, also to somebody who has found it by a search.
struct GetGroupPublicInfo2Handler: SessionHandler {
  typealias Called = GetGroupPublicInfo2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: GroupQuery,
    for session: SessionRecord
  ) async throws -> GetGroupPublicInfo2.Value {
    let number = try await GroupLookup(services: services).group(request.code, for: session)
    let found = try await services.store.read { database -> (GroupDetails, Bool)? in
      guard let group = try GroupTable.details(of: number.stored, in: database) else {
        return nil
      }
      let me = session.account.stored
      return (group, try GroupTable.isMember(me, of: number.stored, in: database))
    }
    guard let (group, isMember) = found, isMember || group.joinRule != .nobody else {
      throw Refusal(.staleCode)
    }
    let book = try await services.world.aliases(of: session, for: [.person(group.owner)])
    return GetGroupPublicInfo2.Value(
      // The notice is for members.
      memo: isMember ? group.notice : "",
      fingerMemo: group.introduction,
      groupClass: group.groupClass,
      code: request.code,
      createTime: group.createdAt,
      level: group.level,
      name: group.name,
      owner: Uin(book.uin(group.owner)),
      option: group.joinRule.rawValue,
      memberCount: group.members.count,
      maximumMembers: group.capacity
    )
  }
}
