import WebQQProtocol

/// Files from hand to hand: the upload is the offer.
struct OfferUploadHandler: UploadHandler {
  private let services: Services

  init(_ services: Services) { self.services = services }

  func admit(
    _ request: ServerRequest,
    fileName: String,
    into spool: SpoolFile
  ) async throws -> UploadPermit {
    let session = try await UploadSession(services: services).sessionOfRoad(request)
    guard let road = OnlineFile(path: request.path, fields: request.form, isFetch: false),
      road.own == session.account
    else { throw Refusal(.malformedRequest) }
    let book = try await services.world.aliases(of: session)
    guard let receiver = book.account(uin: road.peer.rawValue) else {
      throw Refusal(.tokenExpired)
    }
    let isFriend = try await services.store.read {
      try Friendship.exists(session.account.stored, receiver.stored, in: $0)
    }
    guard isFriend else { throw Refusal(.tokenExpired) }
    let offer = try await services.offers.begin(
      from: session.account,
      to: receiver,
      number: road.offer,
      name: fileName,
      spool: spool
    )
    return UploadPermit(
      session: session,
      name: fileName,
      limit: services.files.rules.maximumSize,
      offer: offer
    )
  }

  func grew(_ permit: UploadPermit) async throws {
    if let offer = permit.offer { try await services.offers.grew(offer) }
  }

  func finish(
    _ spool: SpoolFile,
    _ permit: UploadPermit,
    _ request: ServerRequest
  ) async throws -> ServerResponse {
    if let offer = permit.offer { await services.offers.completed(offer) }
    let answer: JSONValue = ["retcode": 0, "result": "ok"]
    return .json(answer.encoded())
  }

  func broken(_ permit: UploadPermit) async {
    if let offer = permit.offer { await services.offers.broken(offer) }
  }

  func refusal(_ code: Retcode, to request: ServerRequest) -> ServerResponse { .refusal(code) }
}
