// What the calls that make friends have in common.

import Chat
import WebQQProtocol

/// Puts people on lists, and tells them.
struct FriendMaking: Sendable {
  /// Longer messages to a person who is asked are refused.
  static let longestMessage = 500
  let services: Services

  /// The person that a token was given out for.
  /// - Throws: `Refusal` 100001 for a token of another session or for another person, and for a
  ///   person who is gone or on the list already.
  func target(
    _ account: UInt64,
    token: String,
    for session: SessionRecord
  ) async throws -> AccountProfile {
    let given = AddingToken(token, key: services.store.sealingKey)
    guard given == AddingToken(session: session.id, account: account),
      account != session.account
    else { throw Refusal(.tokenExpired) }
    let found = try await services.store.read { database in
      try AccountRecord.find(account.stored, in: database) == nil
        || Friendship.exists(session.account.stored, account.stored, in: database)
        ? nil : AccountProfile.of(account.stored, in: database)
    }
    guard let found else { throw Refusal(.tokenExpired) }
    return found
  }

  /// Puts somebody on the list of the caller, without being asked.
  func add(
    _ account: UInt64,
    category: Int,
    markName: String,
    for session: SessionRecord
  ) async throws -> FriendshipResult {
    let markName = try Self.markName(markName)
    let caller = session.account
    let signature = try await backToken(for: caller, to: account)
    try await services.world.change { post in
      let isNew = try Friendship.put(
        account.stored,
        on: caller.stored,
        category: category,
        markName: markName,
        in: post.database
      )
      guard isNew else { return }
      try post.send(.listed(account, category), to: caller)
      let act = FriendshipNotice.Act.added(signature: signature)
      try post.send(.friendship(FriendshipNotice(account: caller, act: act)), to: account)
    }
    try await services.world.introduce(caller, account)
    return try await result(account, for: session)
  }

  /// What the calls answer.
  func result(_ account: UInt64, for session: SessionRecord) async throws -> FriendshipResult {
    FriendshipResult(
      account: account,
      uin: try await PersonLookup(services: services).uin(account, for: session),
      statusCode: await services.world.visiblePresence(of: account).wireCode
    )
  }

  /// With what the one who was added can add back at once, where the adder lets anybody do so.
  private func backToken(for adder: UInt64, to account: UInt64) async throws -> String? {
    let rule = try await services.store.read {
      try AccountProfile.of(adder.stored, in: $0).allowRule
    }
    guard rule == 0, let session = await services.world.currentSession[account] else { return nil }
    return AddingToken(session: session, account: adder).text(key: services.store.sealingKey)
  }

  /// A name as it is kept; an empty one is none.
  /// - Throws: `Refusal` 100006 for one that is too long or not on one line.
  static func markName(_ text: String) throws -> String {
    guard !text.isEmpty else { return "" }
    // Every reason is the caller's mistake.
    guard let name = try? AccountRules.name(text) else { throw Refusal(.malformedRequest) }
    return name
  }

  /// - Throws: `Refusal` 100006 for a message that is too long.
  static func message(_ text: String) throws -> String {
    guard text.count <= longestMessage else { throw Refusal(.malformedRequest) }
    return text
  }
}

extension Notice {
  /// Somebody came onto the reader's list.
  static func listed(_ account: UInt64, _ category: Int) -> Notice {
    .buddyList(BuddyListNotice(added: [.init(account: account, category: category)]))
  }
}

extension NoticePost {
  /// Keeps a friend request and tells the one who is asked; the same one again is not heard twice.
  mutating func ask(_ asked: FriendRequest) throws {
    guard try asked.insert(into: database) else { return }
    let allow = try AccountProfile.of(asked.requester, in: database).allowRule
    let act = FriendshipNotice.Act.asked(message: asked.message, allow: allow)
    let notice = FriendshipNotice(account: asked.requester.number, act: act)
    try send(.friendship(notice), to: asked.account.number)
  }
}
