/// A message to somebody who is no buddy.
///
/// Shape: `{"retcode":0,"result":"ok"}`: accepted, not read. Code 100001: the signature is of no
/// use (any more).
public enum SendSessMsg2: RetcodeEndpoint {
  /// POST.
  public static let address = EndpointAddress(.post, .session, "/channel/send_sess_msg2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// Whom it goes to.
    public var to: Uin
    /// From `GetC2cmsgSig2`.
    public var signature: String
    /// The own avatar number; any will do.
    public var face: Int
    /// As in `StrangerPlace`.
    public var serviceType: Int64
    /// The message.
    public var message: OutgoingMessage

    /// Makes a request.
    public init(
      to: Uin,
      signature: String,
      face: Int = 0,
      serviceType: Int64,
      message: OutgoingMessage
    ) {
      self.to = to
      self.signature = signature
      self.face = face
      self.serviceType = serviceType
      self.message = message
    }

    /// Reads `r`.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        to: try fields.required("to"),
        signature: try fields.required("group_sig"),
        face: Int(truncatingIfNeeded: fields.integer("face") ?? 0),
        serviceType: fields.integer("service_type") ?? 0,
        message: try OutgoingMessage(decoding: fields)
      )
    }

    /// `r` and the outer copies.
    public func encode() -> FormBody {
      message.encode(after: [
        .init(key: "to", value: to.json), .init(key: "group_sig", value: .string(signature)),
        .init(key: "face", value: .int(face)),
        .init(key: "service_type", value: .integer(serviceType)),
      ])
    }
  }

  /// Done, or the reason why not.
  public typealias Value = SendResult
}
