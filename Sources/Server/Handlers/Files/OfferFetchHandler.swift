import WebQQProtocol

/// The bytes of a file from hand to hand, while they arrive.
struct OfferFetchHandler: PageHandler {
  static let path = OnlineFile.root
  static let credential = RequiredCredential.session(.files)
  private let services: Services

  init(_ services: Services) { self.services = services }

  func response(
    to request: ServerRequest,
    from origin: RequestOrigin
  ) async throws -> ServerResponse {
    let session = try await UploadSession(services: services).sessionOfRoad(request)
    guard let road = OnlineFile(path: request.path, fields: request.form, isFetch: true),
      road.own == session.account
    else { throw Refusal(.malformedRequest) }
    let offers = services.offers
    guard let offer = await offers.accepted(road.offer, by: session.account) else {
      return .missing()
    }
    var file = ResponseFile(path: offer.spool.path)
    file.onEnd = { await offers.fetched(offer.id, isWhole: $0) }
    if offer.isWhole {
      file.size = offer.spool.size
    } else {
      file.grown = { try await offers.wait(for: offer.id, beyond: $0) }
    }
    return .file(file, type: "application/octet-stream")
  }
}
