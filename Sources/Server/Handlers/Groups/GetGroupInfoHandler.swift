import WebQQProtocol

/// Chosen facts about several groups of the caller.
struct GetGroupInfoHandler: SessionHandler {
  typealias Called = GetGroupInfo
  /// How many groups one call may name.
  static let mostGroups = 100
  private let services: Services

  init(_ services: Services) { self.services = services }

  /// A group that the caller is not in is left out.
  func value(
    of request: GetGroupInfo.Request,
    for session: SessionRecord
  ) async throws -> GetGroupInfo.Value {
    guard request.codes.count <= Self.mostGroups else { throw Refusal(.malformedRequest) }
    let known = try await services.world.aliases(of: session)
    let numbers = request.codes.compactMap { known.group(code: $0.rawValue) }
    let groups = try await services.store.read { database in
      try numbers.compactMap { number in
        try GroupTable.isMember(session.account.stored, of: number.stored, in: database)
          ? GroupTable.details(of: number.stored, in: database) : nil
      }
    }
    let targets = groups.flatMap { group -> [AliasTarget] in
      [.gid(group.number), .code(group.number), .person(group.owner)]
    }
    let book = try await services.world.aliases(of: session, for: Set(targets))
    return GetGroupInfo.Value(
      groups: groups.map { group in
        JSONObject(
          request.keys.compactMap { key in
            Self.fact(key, of: group, book).map { JSONObject.Member(key: key, value: $0) }
          }
        )
      }
    )
  }

  private static func fact(
    _ key: String,
    of group: GroupDetails,
    _ book: AliasBook
  ) -> JSONValue? {
    switch key {
    case "memo": .string(group.notice)
    case "fingermemo": .string(group.introduction)
    case "name": .string(group.name)
    case "gid": .number(book.gid(group.number))
    case "gcode", "code": .number(book.code(group.number))
    case "owner": .number(book.uin(group.owner))
    case "createtime": .integer(group.createdAt)
    case "class": .integer(Int64(group.groupClass))
    case "level": .integer(Int64(group.level))
    case "option": .integer(Int64(group.joinRule.rawValue))
    case "face": 0
    case "flag": .integer(Int64(GroupDetails.flag))
    default: nil
    }
  }
}
