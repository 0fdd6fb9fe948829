import Chat
import WebQQProtocol

/// The bytes of an offline file, for whoever has its key.
struct OfflineFileHandler: PageHandler {
  static let path = "/?rkey"
  private let services: Services

  init(_ services: Services) { self.services = services }

  func response(
    to request: ServerRequest,
    from origin: RequestOrigin
  ) async throws -> ServerResponse {
    let time = services.clock.now().seconds
    guard let road = OfflineFile(path: request.path, fields: request.form),
      let share = FileSecret.offline(road.rkey, at: time, key: services.store.sealingKey),
      let (file, target) = try await services.files.read({ try $0.shared(share) })
    else { return .missing() }
    let offset = Self.offset(request) ?? road.offset
    let offline = OfflineMail(services: services)
    return services.files.response(file, from: offset) { isWhole in
      if isWhole { await offline.tellTaken(share, file, by: target.number) }
    }
  }

  /// The first byte that a `Range` asks for; only open ends are understood.
  private static func offset(_ request: ServerRequest) -> UInt64? {
    guard let range = request.headers["range"], range.hasPrefix("bytes="), range.hasSuffix("-")
    else { return nil }
    return UInt64(range.dropFirst(6).dropLast())
  }
}
