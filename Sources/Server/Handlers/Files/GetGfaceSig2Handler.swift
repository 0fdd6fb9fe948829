import Chat
import WebQQProtocol

/// Leave to send pictures to groups and discussions.
struct GetGfaceSig2Handler: SessionHandler {
  typealias Called = GetGfaceSig2
  /// Clients keep it for five days.
  private static let life: Int64 = 6 * 86_400
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: GetGfaceSig2.Request,
    for session: SessionRecord
  ) async throws -> PictureSignature {
    let until = services.clock.now().seconds + Self.life
    let signature = FileSecret.signature(
      of: session.account,
      until: until,
      key: services.store.sealingKey
    )
    return PictureSignature(key: Token.letters(16), signature: signature)
  }
}
