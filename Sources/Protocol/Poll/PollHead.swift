/// The fields that most poll items begin with.
public struct PollHead: Equatable, Sendable {
  /// `msg_id`: a counter of the sender towards me, below 65,536; wraps.
  public var messageID: Int64
  /// `from_uin`: an alias of a person, a gid, or 10000 for the system and for discussions.
  public var from: UInt64
  /// `to_uin`: my real number.
  public var to: UInt64
  /// `msg_id2`: what the next poll acknowledges by.
  public var messageID2: UInt64
  /// `msg_type`.
  public var type: Int
  /// `reply_ip`: an internal address; never needed.
  public var replyIP: UInt64

  /// `from_uin` of the system and of discussions.
  public static let system: UInt64 = 10_000

  /// Makes a head.
  public init(
    messageID: Int64,
    from: UInt64,
    to: UInt64,
    messageID2: UInt64,
    type: Int,
    replyIP: UInt64 = 0
  ) {
    self.messageID = messageID
    self.from = from
    self.to = to
    self.messageID2 = messageID2
    self.type = type
    self.replyIP = replyIP
  }

  /// Reads the fields of an item's value; only `from_uin` must be there.
  init?(_ json: JSONValue) {
    guard let from = json["from_uin"]?.lenientUnsigned else { return nil }
    self.init(
      messageID: json["msg_id"]?.lenientInteger ?? 0,
      from: from,
      to: json["to_uin"]?.lenientUnsigned ?? 0,
      messageID2: json["msg_id2"]?.lenientUnsigned ?? 0,
      type: json.int("msg_type"),
      replyIP: json["reply_ip"]?.lenientUnsigned ?? 0
    )
  }

  /// The fields in the order of the wire, and others after them.
  func json(_ others: [JSONObject.Member]) -> JSONValue {
    let head: [JSONObject.Member] = [
      .init(key: "msg_id", value: .integer(messageID)),
      .init(key: "from_uin", value: .number(from)),
      .init(key: "to_uin", value: .number(to)), .init(key: "msg_id2", value: .number(messageID2)),
      .init(key: "msg_type", value: .int(type)), .init(key: "reply_ip", value: .number(replyIP)),
    ]
    return .object(JSONObject(head + others))
  }
}
