/// `av_request`: somebody calls with picture and sound, which WebQQ could not take.
public struct AvRequestItem: Equatable, Sendable {
  /// Who calls.
  public var sender: Uin
  /// Tells one call from another.
  public var messageID: Int64
  /// What acknowledges the call, where it has such a number.
  public var messageID2: UInt64?

  /// Makes an item.
  public init(sender: Uin, messageID: Int64, messageID2: UInt64? = nil) {
    self.sender = sender
    self.messageID = messageID
    self.messageID2 = messageID2
  }

  init?(_ json: JSONValue) {
    guard let sender = Uin(json["from_uin"]) else { return nil }
    self.init(
      sender: sender,
      messageID: json["msg_id"]?.lenientInteger ?? 0,
      messageID2: json["msg_id2"]?.lenientUnsigned
    )
  }

  var json: JSONValue {
    var members: [JSONObject.Member] = [
      .init(key: "from_uin", value: sender.json),
      .init(key: "msg_id", value: .integer(messageID)),
    ]
    if let messageID2 { members.append(.init(key: "msg_id2", value: .number(messageID2))) }
    return .object(JSONObject(members))
  }
}
