import WebQQProtocol

/// Puts somebody on the list who lets anybody do so.
struct AddNoVerify2Handler: SessionHandler {
  typealias Called = AddNoVerify2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: AddNoVerify2.Request,
    for session: SessionRecord
  ) async throws -> FriendshipResult {
    let making = FriendMaking(services: services)
    let target = try await making.target(request.account, token: request.token, for: session)
    guard target.allowRule == 0 else { throw Refusal(.notAllowed) }
    return try await making.add(
      request.account,
      category: request.category,
      markName: request.markName,
      for: session
    )
  }
}
