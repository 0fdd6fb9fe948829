extension GetGroupInfoExt2 {
  /// What a group says of itself, and who is in it.
  public struct GroupInfo: Equatable, Sendable {
    /// The notice; text from outside.
    public var memo: String
    /// The short introduction; text from outside.
    public var fingerMemo: String
    /// The kind of group.
    public var groupClass: Int
    /// The alias asked for.
    public var code: GroupCode
    /// Seconds since 1970.
    public var createTime: Int64
    /// Bits of the group's kind.
    public var flag: Int
    /// The group's level.
    public var level: Int
    /// Text from outside.
    public var name: String
    /// The alias for messages.
    public var gid: Gid
    /// The owner's alias.
    public var owner: Uin
    /// In the service's order; empty when the group does not tell.
    public var members: [Member]
    /// How one joins.
    public var option: Int

    /// Makes a group.
    public init(
      memo: String = "",
      fingerMemo: String = "",
      groupClass: Int = 10_048,
      code: GroupCode,
      createTime: Int64 = 0,
      flag: Int = 0,
      level: Int = 0,
      name: String,
      gid: Gid,
      owner: Uin,
      members: [Member] = [],
      option: Int = 1
    ) {
      self.memo = memo
      self.fingerMemo = fingerMemo
      self.groupClass = groupClass
      self.code = code
      self.createTime = createTime
      self.flag = flag
      self.level = level
      self.name = name
      self.gid = gid
      self.owner = owner
      self.members = members
      self.option = option
    }

    init?(_ json: JSONValue) {
      guard json.object != nil else { return nil }
      self.init(
        memo: json.text("memo"),
        fingerMemo: json.text("fingermemo"),
        groupClass: json.int("class"),
        code: GroupCode(json["code"]) ?? GroupCode(0),
        createTime: json["createtime"]?.lenientInteger ?? 0,
        flag: json.int("flag"),
        level: json.int("level"),
        name: json.text("name"),
        gid: Gid(json["gid"]) ?? Gid(0),
        owner: Uin(json["owner"]) ?? Uin(0),
        members: json.list("members", Member.init),
        option: json.int("option")
      )
    }

    var json: JSONValue {
      [
        "face": 0, "memo": .string(memo), "class": .int(groupClass),
        "fingermemo": .string(fingerMemo), "code": code.json, "createtime": .integer(createTime),
        "flag": .int(flag), "level": .int(level), "name": .string(name), "gid": gid.json,
        "owner": owner.json, "members": .list(members, \.json), "option": .int(option),
      ]
    }
  }
}
