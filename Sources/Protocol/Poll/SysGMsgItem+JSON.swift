extension SysGMsgItem.Change {
  init?(_ json: JSONValue) {
    let change: Self? =
      switch json.text("type") {
      case "group_create": Uin(json["owner_uin"]).map(Self.created)
      case "group_join": Self.joining(json)
      case "group_leave": Self.leaving(json)
      case "group_request_join":
        SysGMsgItem.Person(json, "request_uin").map { .requested($0, message: json.text("msg")) }
      case "group_request_join_agree":
        SysGMsgItem.Decider(json).map { .agreed(by: $0, message: json.text("msg")) }
      case "group_request_join_deny":
        SysGMsgItem.Decider(json).map { .denied(by: $0, message: json.text("msg")) }
      case "group_admin_op": Self.administration(json)
      default: nil
      }
    guard let change else { return nil }
    self = change
  }

  private static func joining(_ json: JSONValue) -> Self? {
    SysGMsgItem.Person(json, "new_member").map { .joined($0, by: SysGMsgItem.Decider(json)) }
  }

  private static func leaving(_ json: JSONValue) -> Self? {
    switch json.int("op_type") {
    case 1: return .dissolved(by: Uin(json["admin_uin"]) ?? Uin(0))
    case 2: return SysGMsgItem.Person(json, "old_member").map(Self.left)
    case 3:
      guard let member = SysGMsgItem.Person(json, "old_member"),
        let decider = SysGMsgItem.Decider(json)
      else { return nil }
      return .removed(member, by: decider, number: json["t_admin_uin"]?.lenientUnsigned)
    default: return nil
    }
  }

  private static func administration(_ json: JSONValue) -> Self? {
    let operation = json["op_type"]?.lenientInt
    switch operation {
    case ownerOperation:
      guard let old = SysGMsgItem.Person(json, "old_uin"),
        let new = SysGMsgItem.Person(json, "new_uin")
      else { return nil }
      return .ownerChanged(from: old, to: new)
    case let operation? where (0...3).contains(operation):
      return SysGMsgItem.Person(json, "uin").map {
        .administratorChanged($0, operation: operation, flag: json.int("uin_flag"))
      }
    default: return nil
    }
  }

  /// After `t_gcode`, in the order of the wire.
  var members: [JSONObject.Member] {
    switch self {
    case .created(let owner): [.init(key: "owner_uin", value: owner.json)]
    case .joined(let member, let decider):
      [Self.operation(3)] + member.members("new_member") + (decider?.members() ?? [])
    case .dissolved(let owner):
      [Self.operation(1), .init(key: "admin_uin", value: owner.json)]
    case .left(let member): [Self.operation(2)] + member.members("old_member")
    case .removed(let member, let decider, let number):
      [Self.operation(3)] + member.members("old_member")
        + decider.members(between: [SysGMsgItem.Person.number(number, of: "admin_uin")])
    case .requested(let person, let message):
      person.members("request_uin") + [.init(key: "msg", value: .string(message))]
    case .agreed(let decider, let message), .denied(let decider, let message):
      decider.members() + [.init(key: "msg", value: .string(message))]
    case .administratorChanged(let person, let operation, let flag):
      [Self.operation(operation)] + person.members("uin")
        + [.init(key: "uin_flag", value: .int(flag))]
    case .ownerChanged(let old, let new):
      [Self.operation(Self.ownerOperation)] + old.members("old_uin") + new.members("new_uin")
    }
  }

  private static func operation(_ number: Int) -> JSONObject.Member {
    .init(key: "op_type", value: .int(number))
  }
}

extension SysGMsgItem.Person {
  fileprivate init?(_ json: JSONValue, _ name: String) {
    guard let uin = Uin(json[name]) else { return nil }
    self.init(uin, number: json["t_\(name)"]?.lenientUnsigned)
  }

  fileprivate func members(_ name: String) -> [JSONObject.Member] {
    [.init(key: name, value: uin.json), Self.number(number, of: name)]
  }

  /// The field of a real number; an empty text where it is not told.
  fileprivate static func number(_ number: UInt64?, of name: String) -> JSONObject.Member {
    .init(key: "t_\(name)", value: number.map(JSONValue.number) ?? "")
  }
}

extension SysGMsgItem.Decider {
  fileprivate init?(_ json: JSONValue) {
    guard let uin = Uin(json["admin_uin"]) else { return nil }
    self.init(uin, title: json.text("admin_nick"))
  }

  fileprivate func members(between: [JSONObject.Member] = []) -> [JSONObject.Member] {
    [.init(key: "admin_uin", value: uin.json)] + between
      + [.init(key: "admin_nick", value: .string(title))]
  }
}
