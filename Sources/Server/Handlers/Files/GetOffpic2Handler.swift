import WebQQProtocol

/// A picture that a friend sent: leads to its bytes.
struct GetOffpic2Handler: PageHandler {
  static let path = GetOffpic2.address.path
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
    let asked = try GetOffpic2.Request(decoding: fields)
    let account = session.account
    let found = try await services.files.read { table -> StoredFile? in
      guard let file = try table.file(path: asked.path), file.kind == .picture else { return nil }
      let isAllowed = try file.owner == account || table.isShared(file, with: account)
      return isAllowed ? file : nil
    }
    return pictures.redirect(to: found, origin)
  }
}
