public import Chat

extension GetGroupInfoExt2 {
  /// A place in the list of members.
  public struct Member: Equatable, Sendable {
    /// Who.
    public var uin: Uin
    /// Bit 0: administrator.
    public var flags: Int

    /// Makes an entry.
    public init(uin: Uin, flags: Int = 0) {
      self.uin = uin
      self.flags = flags
    }

    init?(_ json: JSONValue) {
      guard let uin = Uin(json["muin"]) else { return nil }
      self.init(uin: uin, flags: json.int("mflag"))
    }

    var json: JSONValue { ["muin": uin.json, "mflag": .int(flags)] }
  }

  /// A member who is online.
  public struct Online: Equatable, Sendable {
    /// The kind of client.
    public var clientType: Int
    /// Who.
    public var uin: Uin
    /// As far as we know the number.
    public var presence: Presence

    /// Makes an entry.
    public init(clientType: Int = 41, uin: Uin, presence: Presence) {
      self.clientType = clientType
      self.uin = uin
      self.presence = presence
    }

    init?(_ json: JSONValue) {
      guard let uin = Uin(json["uin"]) else { return nil }
      let presence = json["stat"]?.lenientInt.flatMap(Presence.init(wireCode:))
      self.init(clientType: json.int("client_type"), uin: uin, presence: presence ?? .online)
    }

    var json: JSONValue {
      ["client_type": .int(clientType), "uin": uin.json, "stat": .int(presence.wireCode)]
    }
  }

  /// A member's nick and whereabouts.
  public struct Person: Equatable, Sendable {
    /// Text from outside.
    public var nick: String
    /// Text from outside.
    public var province: String
    /// `male`, `female` or `unknown`.
    public var gender: String
    /// Who.
    public var uin: Uin
    /// Text from outside.
    public var country: String
    /// Text from outside.
    public var city: String

    /// Makes an entry.
    public init(
      nick: String,
      province: String = "",
      gender: String = "unknown",
      uin: Uin,
      country: String = "",
      city: String = ""
    ) {
      self.nick = nick
      self.province = province
      self.gender = gender
      self.uin = uin
      self.country = country
      self.city = city
    }

    init?(_ json: JSONValue) {
      guard let uin = Uin(json["uin"]) else { return nil }
      self.init(
        nick: json.text("nick"),
        province: json.text("province"),
        gender: json.text("gender"),
        uin: uin,
        country: json.text("country"),
        city: json.text("city")
      )
    }

    var json: JSONValue {
      [
        "nick": .string(nick), "province": .string(province), "gender": .string(gender),
        "uin": uin.json, "country": .string(country), "city": .string(city),
      ]
    }
  }

  /// The name a member uses in this group.
  public struct Card: Equatable, Sendable {
    /// Who.
    public var uin: Uin
    /// Text from outside.
    public var card: String

    /// Makes an entry.
    public init(uin: Uin, card: String) {
      self.uin = uin
      self.card = card
    }

    init?(_ json: JSONValue) {
      guard let uin = Uin(json["muin"]) else { return nil }
      self.init(uin: uin, card: json.text("card"))
    }

    var json: JSONValue { ["muin": uin.json, "card": .string(card)] }
  }
}
