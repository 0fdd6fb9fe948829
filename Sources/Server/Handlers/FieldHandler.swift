import WebQQProtocol

/// As `SessionHandler`, for an endpoint that our own client never calls.
protocol FieldHandler: Sendable {
  /// Which token decides.
  static var host: HostRole { get }
  /// The last part of the path.
  static var name: String { get }
  init(_ services: Services)
  /// What stands in `result`.
  func result(of fields: RequestFields, for session: SessionRecord) async throws -> JSONValue
}
