import Chat

extension GetDiscuInfo.Value {
  /// Reads `result`; members without a uin are skipped.
  public init(decoding json: JSONValue) throws(MalformedField) {
    guard json["error"]?.lenientInt != Self.goneError else {
      self = .gone(Did(0))
      return
    }
    guard let info = json["info"] else {
      throw MalformedField(json["error"] == nil ? "info" : "error")
    }
    let nicks = Self.byUin(json.list("mem_info") { $0 })
    let online = Self.byUin(json.list("mem_status") { $0 })
    let members = info.list("mem_list") { entry -> GetDiscuInfo.Member? in
      guard let uin = Uin(entry["mem_uin"]) else { return nil }
      let presence = online[uin].map { Presence(wireName: $0.text("status")) ?? .online }
      return GetDiscuInfo.Member(
        uin: uin,
        account: entry["ruin"]?.lenientUnsigned,
        nick: nicks[uin]?.text("nick") ?? "",
        presence: presence,
        clientType: online[uin]?.int("client_type") ?? 0
      )
    }
    self.init(
      did: try info.required("did"),
      owner: Uin(info["discu_owner"]) ?? Uin(0),
      name: info.text("discu_name"),
      infoSeq: info.int("info_seq"),
      members: members
    )
  }

  private static func byUin(_ entries: [JSONValue]) -> [Uin: JSONValue] {
    Dictionary(
      entries.compactMap { entry in Uin(entry["uin"]).map { ($0, entry) } },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// In the order of the real service.
  public var json: JSONValue {
    if isGone { return ["error": .int(Self.goneError)] }
    let online = members.filter { $0.presence != nil && $0.presence != .offline }
    return [
      "info": [
        "did": did.json, "discu_owner": owner.json, "discu_name": .string(name),
        "info_seq": .int(infoSeq),
        "mem_list": .list(members) {
          ["mem_uin": $0.uin.json, "ruin": .number($0.account ?? 0)]
        },
      ],
      "mem_status": .list(online) {
        [
          "uin": $0.uin.json, "status": .string(($0.presence ?? .online).wireName),
          "client_type": .int($0.clientType),
        ]
      },
      "mem_info": .list(members) { ["uin": $0.uin.json, "nick": .string($0.nick)] },
    ]
  }
}
