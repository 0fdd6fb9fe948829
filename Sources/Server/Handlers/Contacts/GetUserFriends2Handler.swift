import Logging
import WebQQProtocol

/// The list of friends.
struct GetUserFriends2Handler: SessionHandler {
  typealias Called = GetUserFriends2
  private let services: Services

  init(_ services: Services) { self.services = services }

  /// Clients of the time used three algorithms, or sent no hash at all.
  /// - Throws: `Refusal` 50 for a wrong hash, on a strict server only.
  func inspect(
    _ request: GetUserFriends2.Request,
    cookies: [String: String],
    of session: SessionRecord
  ) throws {
    let ptwebqq = cookies["ptwebqq"] ?? ""
    let hashes = FriendListHash.allCases.map { $0.hash(uin: session.account, ptwebqq: ptwebqq) }
    if services.configuration.isStrict {
      guard !ptwebqq.isEmpty, request.hash == hashes.first else {
        throw Refusal(.wrongHash, errmsg: nil)
      }
    } else if let hash = request.hash, !hashes.contains(hash) {
      services.logger.info("wrong hash", metadata: ["account": "\(session.account)"])
    }
  }

  func value(
    of request: GetUserFriends2.Request,
    for session: SessionRecord
  ) async throws -> GetUserFriends2.Value {
    let (friends, categories) = try await services.store.read { database in
      (
        try Friendship.all(of: session.account.stored, in: database),
        try FriendCategory.all(of: session.account.stored, in: database)
      )
    }
    let book = try await services.world.aliases(
      of: session,
      for: Set(friends.map { .person($0.friend.number) })
    )
    let uins = friends.map { Uin(book.uin($0.friend.number)) }
    return GetUserFriends2.Value(
      friends: zip(friends, uins).map { .init(uin: $1, category: $0.category) },
      markNames: zip(friends, uins).compactMap { friend, uin in
        friend.markName.isEmpty ? nil : .init(uin: uin, name: friend.markName)
      },
      categories: categories.map {
        .init(index: $0.position, sort: $0.position, name: $0.name)
      },
      info: zip(friends, uins).map { .init(nick: $0.nick, uin: $1) },
      vipInfo: uins.map(VipInfo.none)
    )
  }
}
