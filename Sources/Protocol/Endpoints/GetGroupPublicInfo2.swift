/// What a group says of itself, also to those outside.
///
/// Shape: `{"ginfo":{"face","memo","fingermemo","class","code","createtime","level","name","owner",
/// "option","member_cnt","maxmember"}}`; put together from what clients read of it.
public enum GetGroupPublicInfo2: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .contacts, "/api/get_group_public_info2")

  /// What is asked.
  public typealias Request = GroupQuery

  /// The group.
  public struct Value: ReplyValue {
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
    /// The group's level.
    public var level: Int
    /// Text from outside.
    public var name: String
    /// The owner's alias.
    public var owner: Uin
    /// How one joins; see `GroupInfo.option`.
    public var option: Int
    /// `nil` where the service does not say.
    public var memberCount: Int?
    /// `nil` where the service does not say.
    public var maximumMembers: Int?

    /// Makes a group.
    public init(
      memo: String = "",
      fingerMemo: String = "",
      groupClass: Int = 10_048,
      code: GroupCode,
      createTime: Int64 = 0,
      level: Int = 0,
      name: String,
      owner: Uin,
      option: Int = 1,
      memberCount: Int? = nil,
      maximumMembers: Int? = nil
    ) {
      self.memo = memo
      self.fingerMemo = fingerMemo
      self.groupClass = groupClass
      self.code = code
      self.createTime = createTime
      self.level = level
      self.name = name
      self.owner = owner
      self.option = option
      self.memberCount = memberCount
      self.maximumMembers = maximumMembers
    }

    /// Reads `result`.
    public init(decoding json: JSONValue) throws(MalformedField) {
      guard let group = json["ginfo"], group.object != nil else { throw MalformedField("ginfo") }
      self.init(
        memo: group.text("memo"),
        fingerMemo: group.text("fingermemo"),
        groupClass: group.int("class"),
        code: GroupCode(group["code"]) ?? GroupCode(0),
        createTime: group["createtime"]?.lenientInteger ?? 0,
        level: group.int("level"),
        name: group.text("name"),
        owner: Uin(group["owner"]) ?? Uin(0),
        option: group.int("option"),
        memberCount: group["member_cnt"]?.lenientInt,
        maximumMembers: group["maxmember"]?.lenientInt
      )
    }

    /// In the order of the samples of similar calls.
    public var json: JSONValue {
      [
        "ginfo": [
          "face": 0, "memo": .string(memo), "class": .int(groupClass),
          "fingermemo": .string(fingerMemo), "code": code.json,
          "createtime": .integer(createTime), "level": .int(level), "name": .string(name),
          "owner": owner.json, "option": .int(option), "member_cnt": .int(memberCount ?? 0),
          "maxmember": .int(maximumMembers ?? 0),
        ]
      ]
    }
  }
}
