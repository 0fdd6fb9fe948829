public import Chat

/// `buddies_status_change`: the presence of one buddy.
///
/// Our server adds `msg_id2`, which acknowledges the event.
public struct BuddiesStatusChangeItem: Equatable, Sendable {
  /// Whose.
  public var uin: Uin
  /// From now on.
  public var presence: Presence
  /// The kind of client.
  public var clientType: Int
  /// What the next poll acknowledges; only our server has it.
  public var messageID2: UInt64?

  /// Makes an item.
  public init(uin: Uin, presence: Presence, clientType: Int = 1, messageID2: UInt64? = nil) {
    self.uin = uin
    self.presence = presence
    self.clientType = clientType
    self.messageID2 = messageID2
  }

  init?(_ json: JSONValue) {
    guard let uin = Uin(json["uin"]), let presence = Presence(wireName: json.text("status"))
    else { return nil }
    self.init(
      uin: uin,
      presence: presence,
      clientType: json.int("client_type"),
      messageID2: json["msg_id2"]?.lenientUnsigned
    )
  }

  var json: JSONValue {
    var object = JSONObject([
      .init(key: "uin", value: uin.json),
      .init(key: "status", value: .string(presence.wireName)),
      .init(key: "client_type", value: .int(clientType)),
    ])
    object["msg_id2"] = messageID2.map(JSONValue.number)
    return .object(object)
  }
}
