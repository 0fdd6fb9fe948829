/// Lets somebody who asked have me as a friend, and takes the person onto my list.
public enum AllowAndAdd2: RetcodeEndpoint {
  /// POST, with `r`.
  public static let address = EndpointAddress(.post, .contacts, "/api/allow_and_add2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// The real number of who asked.
    public var account: UInt64
    /// The index of the category on my list.
    public var category: Int
    /// What I call the person; empty for nothing.
    public var markName: String
    /// The credential.
    public var vfwebqq: String

    /// Makes a request.
    public init(
      account: UInt64,
      category: Int,
      markName: String,
      vfwebqq: String
    ) {
      self.account = account
      self.category = category
      self.markName = markName
      self.vfwebqq = vfwebqq
    }

    /// Reads the fields.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        account: try fields.number("account"),
        category: Int(clamping: fields.integer("gid") ?? 0),
        markName: fields["mname"]?.lenientText ?? "",
        vfwebqq: try fields.required("vfwebqq")
      )
    }

    /// `r`.
    public func encode() -> FormBody {
      let r: JSONValue = [
        "account": .number(account), "gid": .int(category), "mname": .string(markName),
        "vfwebqq": .string(vfwebqq),
      ]
      return ["r": r.text()]
    }
  }

  /// What became of it.
  public typealias Value = FriendshipResult
}
