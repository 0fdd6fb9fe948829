// Which group is meant, and whether the caller may know of it.

import WebQQProtocol

/// Finds the group behind a number that a session was given.
struct GroupLookup: Sendable {
  let services: Services

  /// - Throws: `Refusal` 100003 for a code that was never given out.
  func group(_ code: GroupCode, for session: SessionRecord) async throws -> UInt64 {
    let book = try await services.world.aliases(of: session)
    guard let number = book.group(code: code.rawValue) else { throw Refusal(.staleCode) }
    return number
  }

  /// - Throws: `Refusal` 100003 also for a group that the caller is not in.
  func ownGroup(_ code: GroupCode, for session: SessionRecord) async throws -> UInt64 {
    let number = try await group(code, for: session)
    let isMember = try await services.store.read {
      try GroupTable.isMember(session.account.stored, of: number.stored, in: $0)
    }
    guard isMember else { throw Refusal(.staleCode) }
    return number
  }

  /// Makes a change, with the code that a refused one is answered with.
  func change(
    _ body: @escaping @Sendable (inout NoticePost) throws -> Void
  ) async throws {
    do {
      try await services.world.change(body)
    } catch let error as GroupChangeError {
      throw Refusal(error.retcode)
    }
  }
}

extension GroupChangeError {
  /// What a client is told; that somebody is not in a group says no more than that there is none.
  fileprivate var retcode: Retcode {
    switch self {
    case .noSuchGroup, .notMember: .staleCode
    case .alreadyMember, .closed, .notAllowed, .noRequest: .tokenExpired
    }
  }
}
