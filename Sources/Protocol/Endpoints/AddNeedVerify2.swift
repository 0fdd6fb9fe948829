/// Asks somebody to become my friend.
///
/// Clients of the time sent no name along. `mname` is ours.
public enum AddNeedVerify2: RetcodeEndpoint {
  /// POST, with `r`.
  public static let address = EndpointAddress(.post, .contacts, "/api/add_need_verify2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// The real number of the person.
    public var account: UInt64
    /// The index of the category on my list.
    public var category: Int
    /// `mname`: my name for the person, kept until the answer; empty for none.
    public var markName: String
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
      markName: String = "",
      message: String,
      token: String,
      vfwebqq: String
    ) {
      self.account = account
      self.category = category
      self.markName = markName
      self.message = message
      self.token = token
      self.vfwebqq = vfwebqq
    }

    /// Reads the fields.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        account: try fields.number("account"),
        category: Int(clamping: fields.integer("groupid") ?? 0),
        markName: fields["mname"]?.lenientText ?? "",
        message: fields["msg"]?.lenientText ?? "",
        token: try fields.required("token"),
        vfwebqq: try fields.required("vfwebqq")
      )
    }

    /// `r`; `mname` only where there is one.
    public func encode() -> FormBody {
      var r: [JSONObject.Member] = [
        .init(key: "account", value: .number(account)), .init(key: "myallow", value: 1),
        .init(key: "groupid", value: .int(category)),
      ]
      if !markName.isEmpty { r.append(.init(key: "mname", value: .string(markName))) }
      r += [
        .init(key: "msg", value: .string(message)), .init(key: "token", value: .string(token)),
        .init(key: "vfwebqq", value: .string(vfwebqq)),
      ]
      return ["r": JSONValue.object(JSONObject(r)).text()]
    }
  }

  /// What became of it.
  public typealias Value = FriendshipResult
}
