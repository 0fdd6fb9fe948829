/// A message to a buddy.
///
/// Shape: `{"retcode":0,"result":"ok"}`: accepted, not read. `to` is the alias of this login.
public enum SendBuddyMsg2: RetcodeEndpoint {
  /// POST.
  public static let address = EndpointAddress(.post, .session, "/channel/send_buddy_msg2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// Whom it goes to.
    public var to: Uin
    /// The own avatar number; any will do.
    public var face: Int
    /// The message.
    public var message: OutgoingMessage

    /// Makes a request.
    public init(to: Uin, face: Int = 0, message: OutgoingMessage) {
      self.to = to
      self.face = face
      self.message = message
    }

    /// Reads `r`.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        to: try fields.required("to"),
        face: Int(truncatingIfNeeded: fields.integer("face") ?? 0),
        message: try OutgoingMessage(decoding: fields)
      )
    }

    /// `r` and the outer copies.
    public func encode() -> FormBody {
      message.encode(after: [
        .init(key: "to", value: to.json), .init(key: "face", value: .int(face)),
      ])
    }
  }

  /// Done, or the reason why not.
  public typealias Value = SendResult
}
