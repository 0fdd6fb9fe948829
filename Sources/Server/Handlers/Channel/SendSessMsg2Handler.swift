import WebQQProtocol

/// A message to somebody outside the list of friends.
struct SendSessMsg2Handler: FieldHandler {
  static let host = HostRole.session
  static let name = "send_sess_msg2"
  private let services: Services

  init(_ services: Services) { self.services = services }

  func result(of fields: RequestFields, for session: SessionRecord) async throws -> JSONValue {
    let uin: Uin = try fields.required("to")
    let digits = try fields.required("group_sig")
    guard let content = Content(fields["content"]) else { throw MalformedField("content") }
    guard let messageID = fields.integer("msg_id") else { throw MalformedField("msg_id") }
    let signature = StrangerSignature(digits, key: services.store.sealingKey)
    let book = try await services.world.aliases(of: session)
    guard let signature, signature.session == session.id,
      book.account(uin: uin.rawValue) == signature.target.number
    else { throw Refusal(.tokenExpired) }
    let message = OutgoingMessage(
      content: content,
      msgID: messageID,
      session: SessionFields(clientid: session.clientID, psessionid: "")
    )
    return try await MessageSending(services: services)
      .send(message, to: signature.target, from: session).json
  }
}
