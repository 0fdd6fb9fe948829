/// Answers one of the pages that lead into a session.
protocol PageHandler: Sendable {
  static var path: String { get }
  /// What a request must carry; `nothing` by default, and a test lists the pages that mean it.
  static var credential: RequiredCredential { get }
  init(_ services: Services)
  func response(to request: ServerRequest, from origin: RequestOrigin) async throws
    -> ServerResponse
}

extension PageHandler {
  /// Most pages lead into a session.
  static var credential: RequiredCredential { .nothing }
}
