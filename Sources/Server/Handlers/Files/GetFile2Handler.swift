import WebQQProtocol

/// Accepts a file from hand to hand: leads to it.
struct GetFile2Handler: PageHandler {
  static let path = GetFile2.address.path
  static let credential = RequiredCredential.session(.session)
  private let services: Services

  init(_ services: Services) { self.services = services }

  func response(
    to request: ServerRequest,
    from origin: RequestOrigin
  ) async throws -> ServerResponse {
    let fields = try RequestFields(request.form)
    let session = try await PictureAccess(services: services).session(fields, request)
    let asked = try GetFile2.Request(decoding: fields)
    guard await services.offers.accept(asked.offer, by: session.account) != nil else {
      throw Refusal(.nothing)
    }
    let road = OnlineFile(
      own: session.account,
      peer: asked.from,
      offer: asked.offer,
      index: UInt64(clamping: session.connection),
      port: UInt64(clamping: session.port),
      isFetch: true,
      psessionid: asked.session.psessionid
    )
    return .redirect(origin.base(historicHost: "file1.web.qq.com") + road.target)
  }
}
