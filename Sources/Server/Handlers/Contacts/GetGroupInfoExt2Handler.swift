import WebQQProtocol

/// A group and its members.
struct GetGroupInfoExt2Handler: SessionHandler {
  typealias Called = GetGroupInfoExt2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: GetGroupInfoExt2.Request,
    for session: SessionRecord
  ) async throws -> GetGroupInfoExt2.Value {
    let known = try await services.world.aliases(of: session)
    guard let number = known.group(code: request.code.rawValue) else {
      throw Refusal(.staleCode)
    }
    let found = try await services.store.read { database in
      try GroupTable.isMember(session.account.stored, of: number.stored, in: database)
        ? GroupTable.details(of: number.stored, in: database) : nil
    }
    guard let group = found else { throw Refusal(.staleCode) }
    let accounts = group.members.map(\.account)
    let targets: [AliasTarget] = accounts.map { .person($0) } + [.gid(number), .code(number)]
    let book = try await services.world.aliases(of: session, for: Set(targets))
    let present = await services.world.visiblePresences(of: accounts)
    return Self.value(group, book) { account in
      present[account].map { .init(uin: Uin(book.uin(account)), presence: $0) }
    }
  }

  private static func value(
    _ group: GroupDetails,
    _ book: AliasBook,
    online: (UInt64) -> GetGroupInfoExt2.Online?
  ) -> GetGroupInfoExt2.Value {
    func uin(_ member: GroupDetails.Member) -> Uin { Uin(book.uin(member.account)) }
    return GetGroupInfoExt2.Value(
      online: group.members.compactMap { online($0.account) },
      people: group.members.map { .init(nick: $0.nick, gender: $0.gender, uin: uin($0)) },
      group: .init(
        memo: group.notice,
        fingerMemo: group.introduction,
        groupClass: group.groupClass,
        code: GroupCode(book.code(group.number)),
        createTime: group.createdAt,
        flag: GroupDetails.flag,
        level: group.level,
        name: group.name,
        gid: Gid(book.gid(group.number)),
        owner: Uin(book.uin(group.owner)),
        members: group.members.map { .init(uin: uin($0), flags: $0.isAdministrator ? 21 : 20) },
        option: group.joinRule.rawValue
      ),
      cards: group.members.filter { !$0.card.isEmpty }.map { .init(uin: uin($0), card: $0.card) },
      vipInfo: group.members.map { VipInfo.none(uin($0)) }
    )
  }
}
