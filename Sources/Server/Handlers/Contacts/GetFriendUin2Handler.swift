import WebQQProtocol

/// The real number behind a temporary one.
struct GetFriendUin2Handler: SessionHandler {
  typealias Called = GetFriendUin2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: GetFriendUin2.Request,
    for session: SessionRecord
  ) async throws -> GetFriendUin2.Value {
    let book = try await services.world.aliases(of: session)
    let (alias, number) =
      switch request.target {
      case .contact(let uin): (uin.rawValue, book.account(uin: uin.rawValue))
      case .group(let code): (code.rawValue, book.group(code: code.rawValue))
      }
    guard let number else { throw Refusal(.tokenExpired) }
    return GetFriendUin2.Value(account: number, uin: alias)
  }
}
