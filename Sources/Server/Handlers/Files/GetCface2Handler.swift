import WebQQProtocol

/// A custom picture in a friend's message: leads to its bytes.
struct GetCface2Handler: PageHandler {
  static let path = GetCface2.address.path
  static let credential = RequiredCredential.session(.session)
  private let services: Services

  init(_ services: Services) { self.services = services }

  func response(
    to request: ServerRequest,
    from origin: RequestOrigin
  ) async throws -> ServerResponse {
    let fields = try RequestFields(request.form)
    let pictures = PictureAccess(services: services)
    let session = try await pictures.session(fields, request)
    let asked = try GetCface2.Request(decoding: fields)
    let book = try await services.world.aliases(of: session)
    guard let sender = book.account(uin: asked.from.rawValue) else { return .missing() }
    let found = try await services.files.read { table in
      try table.received(.face, by: session.account, from: sender, name: asked.name)?.file
    }
    return pictures.redirect(to: found, origin)
  }
}
