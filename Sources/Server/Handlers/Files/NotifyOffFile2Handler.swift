import WebQQProtocol

/// Tells what became of an offline file.
struct NotifyOffFile2Handler: SessionHandler {
  typealias Called = NotifyOffFile2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: NotifyOffFile2.Request,
    for session: SessionRecord
  ) async throws -> Acknowledgement {
    let book = try await services.world.aliases(of: session)
    guard let sender = book.account(uin: request.to.rawValue) else { throw Refusal(.tokenExpired) }
    // Taking is noted when the last byte is fetched; a word about it changes nothing.
    if request.action == NotifyOffFileItem.refused {
      try await OfflineMail(services: services).refuse(
        request.name,
        from: sender,
        by: session.account
      )
    }
    return Acknowledgement()
  }
}
