/// A message to a discussion.
///
/// Shape: `{"retcode":0,"result":"ok"}`: accepted, not read. `did` is quoted here and nowhere else.
public enum SendDiscuMsg2: RetcodeEndpoint {
  /// POST.
  public static let address = EndpointAddress(.post, .session, "/channel/send_discu_msg2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// Whom it goes to.
    public var discussion: Did
    /// The message.
    public var message: OutgoingMessage

    /// Makes a request.
    public init(discussion: Did, message: OutgoingMessage) {
      self.discussion = discussion
      self.message = message
    }

    /// Reads `r`.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        discussion: try fields.required("did"),
        message: try OutgoingMessage(decoding: fields)
      )
    }

    /// `r` and the outer copies.
    public func encode() -> FormBody {
      message.encode(after: [.init(key: "did", value: .string(String(discussion.rawValue)))])
    }
  }

  /// Done, or the reason why not.
  public typealias Value = SendResult
}
