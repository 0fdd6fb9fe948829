/// What the `send_*` calls have in common: `content`, `msg_id` and the session.
public struct OutgoingMessage: Equatable, Sendable {
  /// In the sent form: the font last.
  public var content: Content
  /// Rises within a session; a repeated one is the same message again.
  public var msgID: Int64
  /// Who sends.
  public var session: SessionFields
  /// With a picture in a group or a discussion.
  public var signature: PictureSignature?

  /// Makes a message.
  public init(
    content: Content,
    msgID: Int64,
    session: SessionFields,
    signature: PictureSignature? = nil
  ) {
    self.signature = signature
    self.content = content
    self.msgID = msgID
    self.session = session
  }

  init(decoding fields: RequestFields) throws(MalformedField) {
    guard let content = Content(fields["content"]) else { throw MalformedField("content") }
    guard let msgID = fields.integer("msg_id") else { throw MalformedField("msg_id") }
    self.init(
      content: content,
      msgID: msgID,
      session: SessionFields(decoding: fields),
      signature: PictureSignature(message: fields)
    )
  }

  /// `r` with the members that name the target first, and the outer copies.
  func encode(after target: [JSONObject.Member]) -> FormBody {
    let members =
      target + (signature?.members ?? []) + [
        .init(key: "content", value: content.sent), .init(key: "msg_id", value: .integer(msgID)),
      ] + session.members
    return ["r": JSONValue.object(JSONObject(members)).text()] + session.form
  }
}
