import WebQQProtocol

/// The answer of an administrator to somebody who wants in.
struct OpGroupJoinReqHandler: SessionHandler {
  typealias Called = OpGroupJoinReq
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: OpGroupJoinReq.Request,
    for session: SessionRecord
  ) async throws -> Acknowledgement {
    let book = try await services.world.aliases(of: session)
    // Clients give the gid; some may give the code.
    guard let group = book.group(code: request.gid.rawValue),
      let account = book.account(uin: request.person.rawValue)
    else { throw Refusal(.tokenExpired) }
    let message = try GroupTexts.message(request.message)
    try await GroupLookup(services: services).change { post in
      try post.answerEntry(
        of: account,
        to: group,
        by: session.account,
        isAccepted: request.answer == .accept,
        message: message
      )
    }
    return Acknowledgement()
  }
}
