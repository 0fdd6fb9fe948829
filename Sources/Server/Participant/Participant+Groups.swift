extension Participant {
  /// Leaves a group; a group whose owner leaves is dissolved.
  /// - Throws: `ParticipantError.unknownThread` when it is not in the group.
  public func leave(group: UInt64) async throws {
    try await change { [account] in try $0.leave(account, from: group) }
  }

  /// Comes into a group as if an administrator had put it there.
  /// - Throws: `ParticipantError.unknownThread` when there is no such group, or it is in already.
  public func join(group: UInt64) async throws {
    try await change { [account] post in
      guard try GroupTable.exists(group.stored, in: post.database),
        try post.role(of: account, in: group) == nil
      else { throw GroupChangeError.noSuchGroup }
      try post.join(account, to: group)
    }
  }

  /// Asks to be let into a group.
  /// - Throws: `ParticipantError.unknownThread` when that cannot be.
  public func ask(toJoin group: UInt64, _ message: String) async throws {
    try await change { [account] in
      try $0.requestEntry(of: account, to: group, message: message)
    }
  }

  private func change(
    _ body: @escaping @Sendable (inout NoticePost) throws -> Void
  ) async throws {
    do {
      try await services.world.change(body)
    } catch is GroupChangeError {
      throw ParticipantError.unknownThread
    }
  }
}
