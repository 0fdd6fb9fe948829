import Chat
import WebQQProtocol

/// The long poll.
struct Poll2Handler: PageHandler {
  static let path = Poll2.address.path
  static let credential = RequiredCredential.session(.session)
  private let services: Services

  init(_ services: Services) { self.services = services }

  func response(
    to request: ServerRequest,
    from origin: RequestOrigin
  ) async throws -> ServerResponse {
    let fields = try RequestFields(request.form)
    let asked = Poll2.Request(decoding: fields)
    let session = try await services.authorizer.session(
      fields,
      cookies: request.cookies,
      host: .session
    )
    let receipts = Set(asked.ids.compactMap(Int.init(exactly:)))
    switch await services.world.poll(session, receipts: receipts) {
    case .nothing: throw Refusal(.nothing)
    case .failed: throw Refusal(.overloaded)
    case .sessionEnded: throw Refusal(.sessionClosed)
    case .items(let items, let poll): return try await answer(items, poll, session, origin)
    }
  }

  private func answer(
    _ items: [MailItem],
    _ poll: Mailbox.PollID,
    _ session: SessionRecord,
    _ origin: RequestOrigin
  ) async throws -> ServerResponse {
    let world = services.world
    do {
      let targets = items.reduce(into: Set<AliasTarget>()) { $0.formUnion($1.aliasTargets) }
      let book = try await world.aliases(of: session, for: targets)
      let translation = ItemTranslation(
        book: book,
        fileHost: origin.host,
        now: services.clock.now().seconds
      )
      // The official page was given the newest event first.
      let events = items.reversed().map(translation.pollItem)
      var response = ServerResponse.json(Poll2.encode(.events(events)))
      response.onCut = { await world.answerCut(poll, of: session.id) }
      return response
    } catch {
      await world.answerCut(poll, of: session.id)
      throw error
    }
  }
}
