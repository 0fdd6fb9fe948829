import WebQQProtocol

/// Another name for a discussion.
struct ModifyDiscuInfoHandler: SessionHandler {
  typealias Called = ModifyDiscuInfo
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: ModifyDiscuInfo.Request,
    for session: SessionRecord
  ) async throws -> SendResult {
    let number = request.did.rawValue.stored
    let isAllowed = GroupTexts.isLine(request.name)
    let lookup = DiscussionLookup(services: services)
    let result = try await lookup.change(request.did, for: session) { database in
      if isAllowed { try DiscussionTable.rename(number, to: request.name, in: database) }
    }
    guard isAllowed || result.error != nil else {
      return SendResult(error: ModifyDiscuInfo.forbiddenWordError)
    }
    return result
  }
}
