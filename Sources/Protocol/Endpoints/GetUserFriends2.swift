/// Buddies and categories of the signed-in account.
///
/// Shape: `{"friends":[{"flag","uin","categories"}],"marknames":[{"uin","markname"}],"categories":
/// [{"index","sort","name"}],"vipinfo":[{"vip_level","u","is_vip"}],"info":[{"face","flag","nick",
/// "uin"}]}`. `categories` of a friend is the index of its category. Code 50: wrong hash.
public enum GetUserFriends2: RetcodeEndpoint {
  /// POST.
  public static let address = EndpointAddress(.post, .contacts, "/api/get_user_friends2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// `FriendListHash`; `nil` when a client sends none.
    public var hash: String?
    /// The credential.
    public var vfwebqq: String

    /// Makes a request.
    public init(hash: String?, vfwebqq: String) {
      self.hash = hash
      self.vfwebqq = vfwebqq
    }

    /// Reads `r`.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      hash = fields.text("hash")
      vfwebqq = try fields.required("vfwebqq")
    }

    /// `r` alone.
    public func encode() -> FormBody {
      var r = JSONObject([.init(key: "h", value: "hello")])
      r["hash"] = hash.map(JSONValue.string)
      r["vfwebqq"] = .string(vfwebqq)
      return ["r": JSONValue.object(r).text()]
    }
  }

  /// The lists, to be joined by uin.
  public struct Value: ReplyValue {
    /// Everybody on the list.
    public var friends: [Friend]
    /// My names for some of them.
    public var markNames: [MarkName]
    /// Category 0 is usually missing: the default one.
    public var categories: [Category]
    /// Nicks.
    public var info: [Info]
    /// Kept as it stands.
    public var vipInfo: [JSONValue]

    /// Makes the lists.
    public init(
      friends: [Friend] = [],
      markNames: [MarkName] = [],
      categories: [Category] = [],
      info: [Info] = [],
      vipInfo: [JSONValue] = []
    ) {
      self.friends = friends
      self.markNames = markNames
      self.categories = categories
      self.info = info
      self.vipInfo = vipInfo
    }

    /// Reads `result`; entries without a uin are skipped.
    public init(decoding json: JSONValue) throws(MalformedField) {
      guard json["friends"]?.elements != nil else { throw MalformedField("friends") }
      self.init(
        friends: json.list("friends", Friend.init),
        markNames: json.list("marknames", MarkName.init),
        categories: json.list("categories", Category.init),
        info: json.list("info", Info.init),
        vipInfo: json["vipinfo"]?.elements ?? []
      )
    }

    /// In the order of the real service.
    public var json: JSONValue {
      [
        "friends": .list(friends, \.json), "marknames": .list(markNames, \.json),
        "categories": .list(categories, \.json), "vipinfo": .array(vipInfo),
        "info": .list(info, \.json),
      ]
    }
  }
}
