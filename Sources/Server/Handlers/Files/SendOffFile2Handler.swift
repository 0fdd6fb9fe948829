import WebQQProtocol

/// Gives an uploaded file to a friend.
struct SendOffFile2Handler: SessionHandler {
  typealias Called = SendOffFile2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: SendOffFile2.Request,
    for session: SessionRecord
  ) async throws -> Acknowledgement {
    let book = try await services.world.aliases(of: session)
    guard let friend = book.account(uin: request.to.rawValue) else { throw Refusal(.tokenExpired) }
    let isGiven = try await OfflineMail(services: services).give(
      request.path,
      named: FileName.cleaned(request.name),
      from: session.account,
      to: friend
    )
    guard isGiven else { throw Refusal(.tokenExpired) }
    return Acknowledgement()
  }
}
