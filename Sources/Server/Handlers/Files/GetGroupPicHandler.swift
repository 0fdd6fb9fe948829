import WebQQProtocol

/// A picture in a group or a discussion, for its members.
struct GetGroupPicHandler: PageHandler {
  static let path = GetGroupPic.address.path
  static let credential = RequiredCredential.session(.web)
  private let services: Services

  init(_ services: Services) { self.services = services }

  func response(
    to request: ServerRequest,
    from origin: RequestOrigin
  ) async throws -> ServerResponse {
    let fields = try RequestFields(request.form)
    let pictures = PictureAccess(services: services)
    let session = try await pictures.session(fields, request)
    let asked = try GetGroupPic.Request(decoding: fields)
    let account = session.account
    let book = try await services.world.aliases(of: session)
    let place: MessageTarget? =
      asked.isDiscussion
      ? .discussion(asked.place) : book.group(code: asked.place).map(MessageTarget.group)
    let found = try await services.files.read { table -> StoredFile? in
      guard let place, let (file, target) = try table.shared(asked.fileID.stored), target == place,
        try PictureAccess.isMember(account, of: place, in: table.database)
      else { return nil }
      return file
    }
    guard let found else { return .missing() }
    return pictures.response(found)
  }
}
