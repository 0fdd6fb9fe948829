import WebQQProtocol

/// Leave to write to a member of a shared group or discussion.
struct GetC2cmsgSig2Handler: FieldHandler {
  static let host = HostRole.session
  static let name = "get_c2cmsg_sig2"
  private let services: Services

  init(_ services: Services) { self.services = services }

  func result(of fields: RequestFields, for session: SessionRecord) async throws -> JSONValue {
    let uin: Uin = try fields.required("to_uin")
    let place: Gid = try fields.required("id")
    let book = try await services.world.aliases(of: session)
    guard let account = book.account(uin: uin.rawValue) else { throw Refusal(.tokenExpired) }
    let target: MessageTarget
    if fields.integer("service_type") == 1 {
      target = .discussionStranger(account, discussion: place.rawValue)
    } else {
      guard let group = book.group(code: place.rawValue) else { throw Refusal(.tokenExpired) }
      target = .groupStranger(account, group: group)
    }
    let signature = StrangerSignature(session: session.id, target: target)
    return [
      "type": 0, "value": .string(signature.text(key: services.store.sealingKey)),
      "flags": ItemTranslation.strangerFlags,
    ]
  }
}
