// Who is meant by a temporary number.

import Chat
import WebQQProtocol

/// Finds the account behind a number that a session was given.
struct PersonLookup: Sendable {
  let services: Services

  /// - Throws: `Refusal` 100001 for a number that was never given out, or whose account is gone.
  func account(_ uin: Uin, for session: SessionRecord) async throws -> AccountRecord {
    try await account(try await number(uin, for: session))
  }

  /// - Throws: `Refusal` 100001 when the account is gone.
  func account(_ number: UInt64) async throws -> AccountRecord {
    let record = try await services.store.read {
      try AccountRecord.find(number.stored, in: $0)
    }
    guard let record else { throw Refusal(.tokenExpired) }
    return record
  }

  /// The real number behind a temporary one.
  /// - Throws: `Refusal` 100001 for a number that was never given out.
  func number(_ uin: Uin, for session: SessionRecord) async throws -> UInt64 {
    let book = try await services.world.aliases(of: session)
    guard let number = book.account(uin: uin.rawValue) else { throw Refusal(.tokenExpired) }
    return number
  }

  /// The temporary number of an account; given out where the session has none yet.
  func uin(_ account: UInt64, for session: SessionRecord) async throws -> Uin {
    let book = try await services.world.aliases(of: session, for: [.person(account)])
    return Uin(book.uin(account))
  }

  /// A profile as the caller may see it: strangers are told no ways to reach the person.
  func profile(_ uin: Uin, for session: SessionRecord) async throws -> PersonInfo {
    let record = try await account(uin, for: session)
    let number = record.number
    let caller = session.account.stored
    let (profile, isFriend) = try await services.store.read { database in
      (
        try AccountProfile.of(number, in: database),
        try Friendship.exists(caller, number, in: database)
          && Friendship.exists(number, caller, in: database)
      )
    }
    let presence = await services.world.visiblePresence(of: number.number)
    return PersonInfo(
      uin: uin.rawValue,
      nick: record.nick,
      statusCode: presence.wireCode,
      clientType: ItemTranslation.clientType,
      face: profile.face,
      gender: record.gender,
      details: profile.details(for: number == caller ? .oneself : isFriend ? .friend : .stranger)
    )
  }
}
