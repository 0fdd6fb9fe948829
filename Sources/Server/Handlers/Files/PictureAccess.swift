import Chat
import GRDB
import WebQQProtocol

/// What the calls for pictures have in common.
struct PictureAccess {
  let services: Services

  /// Where the addresses of pictures lead.
  static let root = "/ftn_handler/"

  func session(
    _ fields: RequestFields,
    _ request: ServerRequest
  ) async throws -> SessionRecord {
    let session = try await services.authorizer.session(
      fields,
      cookies: request.cookies,
      host: .session
    )
    guard !session.isKicked else { throw Refusal(.sessionClosed) }
    return session
  }

  /// An address that is good for some minutes and for nobody who was not told it.
  func redirect(to file: StoredFile?, _ origin: RequestOrigin) -> ServerResponse {
    guard let file else { return .missing() }
    let ticket = FileSecret.picture(
      file.id,
      at: services.clock.now().seconds,
      key: services.store.sealingKey
    )
    return .redirect("\(origin.base(historicHost: "web2.qq.com"))\(Self.root)\(ticket)")
  }

  /// The picture itself, in the type that its first bytes say.
  func response(_ file: StoredFile) -> ServerResponse {
    let path = services.files.directory.path(of: file.digest)
    guard let reader = try? FileReader(ResponseFile(path: path, size: file.size)),
      let kind = PictureKind(head: reader.head(PictureKind.headSize))
    else { return .missing() }
    return services.files.response(file, type: kind.rawValue)
  }

  static func isMember(
    _ account: UInt64,
    of place: MessageTarget,
    in database: Database
  ) throws -> Bool {
    switch place {
    case .group(let group):
      try GroupTable.isMember(account.stored, of: group.stored, in: database)
    case .discussion(let number):
      try DiscussionTable.isMember(account.stored, of: number.stored, in: database)
    case .buddy, .groupStranger, .discussionStranger: false
    }
  }
}
