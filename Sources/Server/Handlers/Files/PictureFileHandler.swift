import Chat
import WebQQProtocol

/// The bytes of a picture, for whoever was told the address.
struct PictureFileHandler: PageHandler {
  static let path = PictureAccess.root
  private let services: Services

  init(_ services: Services) { self.services = services }

  func response(
    to request: ServerRequest,
    from origin: RequestOrigin
  ) async throws -> ServerResponse {
    let ticket = String(request.path.dropFirst(Self.path.count))
    let time = services.clock.now().seconds
    guard let id = FileSecret.picture(ticket, at: time, key: services.store.sealingKey),
      let file = try await services.files.read({ try $0.file(id: id) })
    else { return .missing() }
    return PictureAccess(services: services).response(file)
  }
}
