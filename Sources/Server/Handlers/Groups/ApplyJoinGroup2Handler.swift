import WebQQProtocol

/// Asks for the caller to be let into a group.
struct ApplyJoinGroup2Handler: SessionHandler {
  typealias Called = ApplyJoinGroup2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: ApplyJoinGroup2.Request,
    for session: SessionRecord
  ) async throws -> Acknowledgement {
    let lookup = GroupLookup(services: services)
    let group = try await lookup.group(request.code, for: session)
    let message = try GroupTexts.message(request.message)
    try await lookup.change { post in
      try post.requestEntry(of: session.account, to: group, message: message)
    }
    return Acknowledgement()
  }
}
