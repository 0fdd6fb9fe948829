import WebQQProtocol

/// Answers one endpoint for whoever is in a session.
///
/// Throws a `Refusal` for any retcode but 0.
protocol SessionHandler: Sendable {
  /// The twin on the wire.
  associatedtype Called: RetcodeEndpoint
  init(_ services: Services)
  /// Looks at the cookies of a request, where they matter beyond the session.
  func inspect(
    _ request: Called.Request,
    cookies: [String: String],
    of session: SessionRecord
  ) throws
  func value(
    of request: Called.Request,
    for session: SessionRecord
  ) async throws -> Called.Value
}

extension SessionHandler {
  /// Most calls have nothing to look at.
  func inspect(
    _ request: Called.Request,
    cookies: [String: String],
    of session: SessionRecord
  ) {}
}
