/// Lets somebody who asked have me as a friend.
public enum AllowAddedRequest2: RetcodeEndpoint {
  /// POST, with `r`.
  public static let address = EndpointAddress(.post, .contacts, "/api/allow_added_request2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// The real number of who asked.
    public var account: UInt64
    /// The credential.
    public var vfwebqq: String

    /// Makes a request.
    public init(
      account: UInt64,
      vfwebqq: String
    ) {
      self.account = account
      self.vfwebqq = vfwebqq
    }

    /// Reads the fields.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        account: try fields.number("account"),
        vfwebqq: try fields.required("vfwebqq")
      )
    }

    /// `r`.
    public func encode() -> FormBody {
      let r: JSONValue = ["account": .number(account), "vfwebqq": .string(vfwebqq)]
      return ["r": r.text()]
    }
  }

  /// What became of it.
  public typealias Value = FriendshipResult
}
