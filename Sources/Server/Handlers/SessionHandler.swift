import WebQQProtocol

/// Answers one endpoint for whoever is in a session.
///
/// Throws a `Refusal` for any retcode but 0.
protocol SessionHandler: Sendable {
  /// The twin on the wire.
  associatedtype Called: RetcodeEndpoint
  init(_ services: Services)
  func value(
    of request: Called.Request,
    for session: SessionRecord
  ) async throws -> Called.Value
}
