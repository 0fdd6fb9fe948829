// Who is meant by a temporary number.

import Chat
import WebQQProtocol

/// Finds the account behind a number that a session was given.
struct PersonLookup: Sendable {
  let services: Services

  /// - Throws: `Refusal` 100001 for a number that was never given out, or whose account is gone.
  func account(_ uin: Uin, for session: SessionRecord) async throws -> AccountRecord {
    let book = try await services.world.aliases(of: session)
    guard let number = book.account(uin: uin.rawValue) else { throw Refusal(.tokenExpired) }
    return try await account(number)
  }

  /// - Throws: `Refusal` 100001 when the account is gone.
  func account(_ number: UInt64) async throws -> AccountRecord {
    let record = try await services.store.read {
      try AccountRecord.find(number.stored, in: $0)
    }
    guard let record else { throw Refusal(.tokenExpired) }
    return record
  }

  /// A profile as others see it.
  func profile(_ uin: Uin, for session: SessionRecord) async throws -> PersonInfo {
    let record = try await account(uin, for: session)
    let presence = await services.world.visiblePresence(of: record.number.number)
    return PersonInfo(
      uin: uin.rawValue,
      nick: record.nick,
      statusCode: presence.wireCode,
      clientType: ItemTranslation.clientType,
      gender: record.gender
    )
  }
}
