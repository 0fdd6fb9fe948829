// Who may be put into a discussion, and who may change it.

import GRDB
import WebQQProtocol

/// What the calls that change discussions have in common.
struct DiscussionLookup: Sendable {
  /// How many people a discussion holds.
  static let capacity = 50
  let services: Services

  /// The accounts that a caller may bring in: its friends, and members of groups that it is in too.
  /// - Throws: `Refusal` 100001 when one of them is neither.
  func accounts(
    _ people: DiscussionPeople,
    for session: SessionRecord
  ) async throws -> [UInt64] {
    let book = try await services.world.aliases(of: session)
    let me = session.account
    let friends = try people.buddies.map { try Self.known(book.account(uin: $0.rawValue)) }
    let members = try people.groupMembers.map { member in
      (
        account: try Self.known(book.account(uin: member.uin.rawValue)),
        group: try Self.known(book.group(code: member.gid.rawValue))
      )
    }
    let mayCome = try await services.store.read { database in
      try friends.allSatisfy { try Friendship.exists(me.stored, $0.stored, in: database) }
        && members.allSatisfy { member in
          try [me, member.account].allSatisfy {
            try GroupTable.isMember($0.stored, of: member.group.stored, in: database)
          }
        }
    }
    guard mayCome else { throw Refusal(.tokenExpired) }
    var seen: Set<UInt64> = [me]
    return (friends + members.map(\.account)).filter { seen.insert($0).inserted }
  }

  private static func known(_ number: UInt64?) throws -> UInt64 {
    guard let number else { throw Refusal(.tokenExpired) }
    return number
  }

  /// Changes a discussion that the caller is in; 1 is the error of one that is gone.
  /// - Throws: `Refusal` 100001 for somebody outside.
  func change(
    _ did: Did,
    for session: SessionRecord,
    _ body: @escaping @Sendable (Database) throws -> Void
  ) async throws -> SendResult {
    let (number, account) = (did.rawValue.stored, session.account.stored)
    let isThere = try await services.store.write { database in
      guard try DiscussionTable.exists(number, in: database) else { return false }
      guard try DiscussionTable.isMember(account, of: number, in: database) else {
        throw Refusal(.tokenExpired)
      }
      try body(database)
      return true
    }
    return isThere ? SendResult() : SendResult(error: 1)
  }
}
