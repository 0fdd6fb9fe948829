import WebQQProtocol

/// Changes what the caller calls a friend.
struct ChangeMarkName2Handler: SessionHandler {
  typealias Called = ChangeMarkName2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: ChangeMarkName2.Request,
    for session: SessionRecord
  ) async throws -> Acknowledgement {
    let name = try FriendMaking.markName(request.markName)
    let friend = try await PersonLookup(services: services).number(request.uin, for: session)
    let isDone = try await services.store.write {
      try Friendship.rename(friend.stored, of: session.account.stored, to: name, in: $0)
    }
    guard isDone else { throw Refusal(.tokenExpired) }
    return Acknowledgement()
  }
}
