/// Refuses somebody who asked to have me as a friend.
public enum DenyAddedRequest2: RetcodeEndpoint {
  /// POST, with `r`.
  public static let address = EndpointAddress(.post, .contacts, "/api/deny_added_request2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// The real number of who asked.
    public var account: UInt64
    /// For the one who asked.
    public var message: String
    /// The credential.
    public var vfwebqq: String

    /// Makes a request.
    public init(
      account: UInt64,
      message: String,
      vfwebqq: String
    ) {
      self.account = account
      self.message = message
      self.vfwebqq = vfwebqq
    }

    /// Reads the fields.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        account: try fields.number("account"),
        message: fields["msg"]?.lenientText ?? "",
        vfwebqq: try fields.required("vfwebqq")
      )
    }

    /// `r`.
    public func encode() -> FormBody {
      let r: JSONValue = [
        "account": .number(account), "msg": .string(message), "vfwebqq": .string(vfwebqq),
      ]
      return ["r": r.text()]
    }
  }

  /// What became of it.
  public typealias Value = FriendshipResult
}
