/// A message to a group.
///
/// Shape: `{"retcode":0,"result":"ok"}`: accepted, not read. `group_uin` is the gid, never the code.
public enum SendQunMsg2: RetcodeEndpoint {
  /// POST.
  public static let address = EndpointAddress(.post, .session, "/channel/send_qun_msg2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// Whom it goes to.
    public var group: Gid
    /// Its other alias, which goes with a picture.
    public var code: GroupCode?
    /// The message.
    public var message: OutgoingMessage

    /// Makes a request.
    public init(group: Gid, code: GroupCode? = nil, message: OutgoingMessage) {
      self.group = group
      self.code = code
      self.message = message
    }

    /// Reads `r`.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        group: try fields.required("group_uin"),
        code: GroupCode(fields["group_code"]),
        message: try OutgoingMessage(decoding: fields)
      )
    }

    /// `r` and the outer copies.
    public func encode() -> FormBody {
      let code = code.map { JSONObject.Member(key: "group_code", value: $0.json) }
      return message.encode(
        after: [.init(key: "group_uin", value: group.json)] + (code.map { [$0] } ?? [])
      )
    }
  }

  /// Done, or the reason why not.
  public typealias Value = SendResult
}
