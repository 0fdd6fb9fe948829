/// Answers one of the pages that lead into a session.
protocol PageHandler: Sendable {
  static var path: String { get }
  init(_ services: Services)
  func response(to request: ServerRequest, from origin: RequestOrigin) async throws
    -> ServerResponse
}
