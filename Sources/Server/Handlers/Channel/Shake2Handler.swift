import WebQQProtocol

/// Shakes a buddy's window.
struct Shake2Handler: FieldHandler {
  static let host = HostRole.session
  static let name = "shake2"
  private let services: Services

  init(_ services: Services) { self.services = services }

  func result(of fields: RequestFields, for session: SessionRecord) async throws -> JSONValue {
    let uin: Uin = try fields.required("to_uin")
    try await BuddySignal(services: services).tell(uin, from: session, Signal.shake)
    return "ok"
  }
}
