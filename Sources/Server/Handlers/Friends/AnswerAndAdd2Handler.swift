import WebQQProtocol

/// Puts somebody on the list who asks a question first.
struct AnswerAndAdd2Handler: SessionHandler {
  typealias Called = AnswerAndAdd2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: AnswerAndAdd2.Request,
    for session: SessionRecord
  ) async throws -> FriendshipResult {
    let making = FriendMaking(services: services)
    let target = try await making.target(request.account, token: request.token, for: session)
    guard target.allowRule == 0 || (target.allowRule == 3 && isRight(request.answer, target))
    else { throw Refusal(.notAllowed) }
    return try await making.add(
      request.account,
      category: request.category,
      markName: request.markName,
      for: session
    )
  }

  /// Blanks around it and capitals do not matter.
  private func isRight(_ answer: String, _ target: AccountProfile) -> Bool {
    func plain(_ text: String) -> String { text.filter { !$0.isWhitespace }.lowercased() }
    return !plain(target.answer).isEmpty && plain(answer) == plain(target.answer)
  }
}
