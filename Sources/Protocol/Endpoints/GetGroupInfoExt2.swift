/// A group's members and what it says of itself.
///
/// Shape: `{"stats":[{"client_type","uin","stat"}],"minfo":[{"nick","province","gender","uin",
/// "country","city"}],"ginfo":{…,"members":[{"muin","mflag"}],…},"cards":[{"muin","card"}],"vipinfo":
/// […]}`. `stats` holds only who is online; `cards` and `members` may be missing.
public enum GetGroupInfoExt2: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .contacts, "/api/get_group_info_ext2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// The group's code, never its gid.
    public var code: GroupCode
    /// The credential.
    public var vfwebqq: String
    /// Unix milliseconds, against caches.
    public var t: Int64

    /// Makes a request.
    public init(code: GroupCode, vfwebqq: String, t: Int64) {
      self.code = code
      self.vfwebqq = vfwebqq
      self.t = t
    }

    /// Reads a query.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        code: try fields.required("gcode"),
        vfwebqq: try fields.required("vfwebqq"),
        t: fields.integer("t") ?? 0
      )
    }

    /// The query.
    public func encode() -> FormBody {
      [
        "gcode": String(code.rawValue), "cb": "undefined", "vfwebqq": vfwebqq, "t": String(t),
      ]
    }
  }

  /// The parts, to be joined by uin.
  public struct Value: ReplyValue {
    /// Who is online.
    public var online: [Online]
    /// Nicks.
    public var people: [Person]
    /// The group itself.
    public var group: GroupInfo
    /// Names used in this group only.
    public var cards: [Card]
    /// Kept as it stands.
    public var vipInfo: [JSONValue]

    /// Makes the parts.
    public init(
      online: [Online] = [],
      people: [Person] = [],
      group: GroupInfo,
      cards: [Card] = [],
      vipInfo: [JSONValue] = []
    ) {
      self.online = online
      self.people = people
      self.group = group
      self.cards = cards
      self.vipInfo = vipInfo
    }

    /// Reads `result`.
    public init(decoding json: JSONValue) throws(MalformedField) {
      guard let group = json["ginfo"].flatMap(GroupInfo.init) else {
        throw MalformedField("ginfo")
      }
      self.init(
        online: json.list("stats", Online.init),
        people: json.list("minfo", Person.init),
        group: group,
        cards: json.list("cards", Card.init),
        vipInfo: json["vipinfo"]?.elements ?? []
      )
    }

    /// In the order of the real service.
    public var json: JSONValue {
      [
        "stats": .list(online, \.json), "minfo": .list(people, \.json), "ginfo": group.json,
        "cards": .list(cards, \.json), "vipinfo": .array(vipInfo),
      ]
    }
  }
}
