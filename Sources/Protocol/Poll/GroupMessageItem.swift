/// `group_message`: somebody wrote in a group.
public struct GroupMessageItem: Equatable, Sendable {
  /// `msg_type` 43, or 32 for a super face; `from` is the gid.
  public var head: PollHead
  /// The group's other alias.
  public var code: GroupCode
  /// The sender's alias; may be nobody I know.
  public var sender: Uin
  /// Rises by 1 per message of the group.
  public var seq: Int64
  /// Seconds since 1970, the server's clock.
  public var time: Int64
  /// The real group number, of super faces only.
  public var realCode: UInt64?
  /// `info_seq`: the real group number.
  public var number: UInt64
  /// In the received form.
  public var content: Content

  /// `msg_type` of a super face, whose content is empty.
  public static let superFace = 32

  /// Makes an item.
  public init(
    head: PollHead,
    code: GroupCode,
    sender: Uin,
    seq: Int64,
    time: Int64,
    realCode: UInt64? = nil,
    number: UInt64,
    content: Content
  ) {
    self.head = head
    self.code = code
    self.sender = sender
    self.seq = seq
    self.time = time
    self.realCode = realCode
    self.number = number
    self.content = content
  }

  /// The group's alias for messages.
  public var gid: Gid { Gid(head.from) }

  init?(_ json: JSONValue) {
    guard let head = PollHead(json), let sender = Uin(json["send_uin"]),
      let content = Content(json["content"])
    else { return nil }
    self.init(
      head: head,
      code: GroupCode(json["group_code"]) ?? GroupCode(0),
      sender: sender,
      seq: json["seq"]?.lenientInteger ?? 0,
      time: json["time"]?.lenientInteger ?? 0,
      realCode: json["t_gcode"]?.lenientUnsigned,
      number: json["info_seq"]?.lenientUnsigned ?? 0,
      content: content
    )
  }

  var json: JSONValue {
    var members: [JSONObject.Member] = [
      .init(key: "group_code", value: code.json), .init(key: "send_uin", value: sender.json),
      .init(key: "seq", value: .integer(seq)), .init(key: "time", value: .integer(time)),
    ]
    if let realCode { members.append(.init(key: "t_gcode", value: .number(realCode))) }
    members.append(.init(key: "info_seq", value: .number(number)))
    members.append(.init(key: "content", value: content.received))
    return head.json(members)
  }
}
