import WebQQProtocol

extension Participant {
  /// Asks somebody to become a friend.
  /// - Throws: `ParticipantError.unknownThread` for a friend, for oneself and for nobody.
  public func ask(toBefriend other: UInt64, _ message: String) async throws {
    let asked = FriendRequest(
      account: other.stored,
      requester: account.stored,
      message: message,
      category: 0,
      markName: ""
    )
    try await services.world.change { post in
      guard asked.account != asked.requester,
        try AccountRecord.find(asked.account, in: post.database) != nil,
        try !Friendship.exists(asked.requester, asked.account, in: post.database)
      else { throw ParticipantError.unknownThread }
      try post.ask(asked)
    }
  }

  /// Accepts a friend request, and takes the one who asked onto the own list.
  /// - Throws: `ParticipantError.unknownThread` when there is none.
  public func accept(_ requester: UInt64) async throws {
    do {
      _ = try await FriendAnswer(services: services)
        .accept(requester, adding: (category: 0, markName: ""), for: record)
    } catch is Refusal {
      throw ParticipantError.unknownThread
    }
  }
}
