// What typing and shaking have in common.

import WebQQProtocol

/// Tells a buddy a passing fact.
struct BuddySignal: Sendable {
  let services: Services

  /// - Throws: `Refusal` 100001 for somebody who is not on the list.
  func tell(
    _ uin: Uin,
    from session: SessionRecord,
    _ signal: (UInt64) -> Signal
  ) async throws {
    let book = try await services.world.aliases(of: session)
    guard let buddy = book.account(uin: uin.rawValue) else { throw Refusal(.tokenExpired) }
    let isFriend = try await services.store.read {
      try Friendship.exists(session.account.stored, buddy.stored, in: $0)
    }
    guard isFriend else { throw Refusal(.tokenExpired) }
    await services.world.tell(buddy, signal(session.account))
  }
}
