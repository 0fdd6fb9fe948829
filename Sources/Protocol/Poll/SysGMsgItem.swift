/// `sys_g_msg`: something happened to a group or to the people in it.
public struct SysGMsgItem: Equatable, Sendable {
  /// `msg_type` depends on the change; `from` is the gid.
  public var head: PollHead
  /// The group's other alias.
  public var code: GroupCode
  /// `t_gcode`: the real group number; 0 when it is not told.
  public var number: UInt64
  /// What happened.
  public var change: Change

  /// Makes an item.
  public init(head: PollHead, code: GroupCode, number: UInt64, change: Change) {
    self.head = head
    self.code = code
    self.number = number
    self.change = change
  }

  /// The group's alias for messages.
  public var gid: Gid { Gid(head.from) }

  /// `nil` also for a `type` or `op_type` that is not known.
  init?(_ json: JSONValue) {
    guard let head = PollHead(json), let change = Change(json) else { return nil }
    self.init(
      head: head,
      code: GroupCode(json["gcode"]) ?? GroupCode(0),
      number: json["t_gcode"]?.lenientUnsigned ?? 0,
      change: change
    )
  }

  var json: JSONValue {
    head.json(
      [
        .init(key: "type", value: .string(change.type)), .init(key: "gcode", value: code.json),
        .init(key: "t_gcode", value: .number(number)),
      ] + change.members
    )
  }
}
