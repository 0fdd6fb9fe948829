import Imaging
import WebQQProtocol

/// The picture of a person or a group; a drawn one where nobody gave one.
struct GetFaceHandler: PageHandler {
  static let path = GetFace.address.path
  static let credential = RequiredCredential.session(.avatar)
  private let services: Services

  init(_ services: Services) { self.services = services }

  func response(
    to request: ServerRequest,
    from origin: RequestOrigin
  ) async throws -> ServerResponse {
    let fields = try RequestFields(request.form)
    let session = try await services.authorizer.session(
      fields,
      cookies: request.cookies,
      host: .contacts
    )
    guard !session.isKicked else { throw Refusal(.sessionClosed) }
    let asked = try GetFace.Request(decoding: fields)
    let picture = try await picture(of: asked.owner, for: session)
    let format = PictureFormat(of: picture) ?? .png
    return ServerResponse(contentType: format.mediaType, body: GetFace.encode(picture))
  }

  /// - Throws: `Refusal` 100001 for a number that was never given out.
  private func picture(
    of owner: GetFace.Owner,
    for session: SessionRecord
  ) async throws -> [UInt8] {
    let book = try await services.world.aliases(of: session)
    let found: (AvatarTable.Owner, name: String)? = try await services.store.read { database in
      switch owner {
      case .contact(let uin):
        guard let number = book.account(uin: uin.rawValue),
          let account = try AccountRecord.find(number.stored, in: database)
        else { return nil }
        return (.account(number), account.nick)
      case .group(let code):
        guard let number = book.group(code: code.rawValue),
          let group = try GroupTable.details(of: number.stored, in: database)
        else { return nil }
        return (.group(number), group.name)
      }
    }
    guard let (owner, name) = found else { throw Refusal(.tokenExpired) }
    let kept = try await services.store.read { try AvatarTable.picture(of: owner, in: $0) }
    return kept ?? AvatarPainter(name: name, number: owner.number).file()
  }
}
