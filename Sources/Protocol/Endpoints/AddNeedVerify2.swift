/// Asks somebody to become my friend.
public enum AddNeedVerify2: RetcodeEndpoint {
  /// POST, with `r`.
  public static let address = EndpointAddress(.post, .contacts, "/api/add_need_verify2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// The real number of the person.
    public var account: UInt64
    /// The index of the category on my list.
    public var category: Int
    /// For the person.
    public var message: String
    /// From the search or the profile.
    public var token: String
    /// The credential.
    public var vfwebqq: String

    /// Makes a request.
    public init(
      account: UInt64,
      category: Int,
      message: String,
      token: String,
      vfwebqq: String
    ) {
      self.account = account
      self.category = category
      self.message = message
      self.token = token
      self.vfwebqq = vfwebqq
    }

    /// Reads the fields.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        account: try fields.number("account"),
        category: Int(clamping: fields.integer("groupid") ?? 0),
        message: fields["msg"]?.lenientText ?? "",
        token: try fields.required("token"),
        vfwebqq: try fields.required("vfwebqq")
      )
    }

    /// `r`.
    public func encode() -> FormBody {
      let r: JSONValue = [
        "account": .number(account), "myallow": 1, "groupid": .int(category),
        "msg": .string(message), "token": .string(token), "vfwebqq": .string(vfwebqq),
      ]
      return ["r": r.text()]
    }
  }

  /// What became of it.
  public typealias Value = FriendshipResult
}
