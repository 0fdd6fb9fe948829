/// What `get_self_info2`, `get_friend_info2`, `get_stranger_info2` and the search tell of a person.
///
/// Codes: blood 1 A, 2 B, 3 O, 4 AB, 5 other; constel and shengxiao 1 to 12, 0 unknown; allow 0
/// anybody may add, 1 needs approval.
public struct PersonInfo: ReplyValue {
  /// The alias, or the own real number.
  public var uin: UInt64
  /// Text from outside.
  public var nick: String
  /// The signature; only of oneself.
  public var longNick: String?
  /// The real number; of oneself, and of who was searched for by it.
  public var account: UInt64?
  /// The credential, repeated; only of oneself.
  public var vfwebqq: String?
  /// The number of the presence; only of others.
  public var statusCode: Int?
  /// The kind of client; only of others.
  public var clientType: Int?
  /// What adding the person takes; only of strangers.
  public var token: String?
  /// The avatar's number.
  public var face: Int
  /// `male`, `female` or `unknown`.
  public var gender: String
  /// The rest as it stands, such as birthday, phone and city.
  public var details: JSONObject

  /// Makes a person; the rest is empty.
  public init(
    uin: UInt64,
    nick: String,
    longNick: String? = nil,
    account: UInt64? = nil,
    vfwebqq: String? = nil,
    statusCode: Int? = nil,
    clientType: Int? = nil,
    token: String? = nil,
    face: Int = 0,
    gender: String = "unknown",
    details: JSONObject = JSONObject()
  ) {
    self.uin = uin
    self.nick = nick
    self.longNick = longNick
    self.account = account
    self.vfwebqq = vfwebqq
    self.statusCode = statusCode
    self.clientType = clientType
    self.token = token
    self.face = face
    self.gender = gender
    self.details = details
  }

  /// Reads `result`.
  public init(decoding json: JSONValue) throws(MalformedField) {
    guard let object = json.object else { throw MalformedField("result") }
    guard let uin = json["uin"]?.lenientUnsigned else { throw MalformedField("uin") }
    self.init(
      uin: uin,
      nick: json.text("nick"),
      longNick: json["lnick"]?.lenientText,
      account: json["account"]?.lenientUnsigned,
      vfwebqq: json["vfwebqq"]?.lenientText,
      statusCode: json["stat"]?.lenientInt,
      clientType: json["client_type"]?.lenientInt,
      token: json["token"]?.lenientText,
      face: json.int("face"),
      gender: json.text("gender"),
      details: JSONObject(object.members.filter { Self.blank[$0.key] != nil })
    )
  }

  /// In the order of the real service, which differs between oneself and others.
  public var json: JSONValue {
    let order =
      token != nil
      ? Self.orderOfStrangers : account == nil ? Self.orderOfOthers : Self.orderOfSelf
    return .object(
      JSONObject(
        order.compactMap { key in
          value(of: key).map { JSONObject.Member(key: key, value: $0) }
        }
      )
    )
  }

  private func value(of key: String) -> JSONValue? {
    switch key {
    case "uin": .number(uin)
    case "nick": .string(nick)
    case "lnick": .string(longNick ?? "")
    case "account": account.map(JSONValue.number)
    case "vfwebqq": .string(vfwebqq ?? "")
    case "stat": statusCode.map(JSONValue.int)
    case "client_type": clientType.map(JSONValue.int)
    case "token": token.map(JSONValue.string)
    case "face": .int(face)
    case "gender": .string(gender)
    default: details[key] ?? Self.blank[key]
    }
  }

  /// What stands in a field of which nothing is known.
  private static let blank: [String: JSONValue] = [
    "birthday": ["month": 0, "year": 0, "day": 0], "phone": "", "occupation": "", "allow": 1,
    "college": "", "blood": 0, "constel": 0, "homepage": "", "vip_info": 0, "city": "",
    "country": "", "personal": "", "shengxiao": 0, "email": "", "province": "", "mobile": "",
  ]
  private static let orderOfSelf = [
    "birthday", "face", "phone", "occupation", "allow", "college", "uin", "blood", "constel",
    "lnick", "vfwebqq", "homepage", "vip_info", "city", "country", "personal", "shengxiao",
    "nick", "email", "province", "account", "gender", "mobile",
  ]
  private static let orderOfOthers = [
    "face", "birthday", "occupation", "phone", "allow", "college", "uin", "constel", "blood",
    "homepage", "stat", "vip_info", "country", "city", "personal", "nick", "shengxiao", "email",
    "client_type", "province", "gender", "mobile",
  ]
  private static let orderOfStrangers = [
    "face", "birthday", "phone", "occupation", "allow", "college", "uin", "account", "blood",
    "constel", "homepage", "stat", "country", "city", "personal", "nick", "shengxiao", "email",
    "token", "client_type", "province", "gender", "mobile",
  ]
}
