public import Chat

/// `buddies_status_change`: the presence of one buddy.
public struct BuddiesStatusChangeItem: Equatable, Sendable {
  /// Whose.
  public var uin: Uin
  /// From now on.
  public var presence: Presence
  /// The kind of client.
  public var clientType: Int

  /// Makes an item.
  public init(uin: Uin, presence: Presence, clientType: Int = 1) {
    self.uin = uin
    self.presence = presence
    self.clientType = clientType
  }

  init?(_ json: JSONValue) {
    guard let uin = Uin(json["uin"]), let presence = Presence(wireName: json.text("status"))
    else { return nil }
    self.init(uin: uin, presence: presence, clientType: json.int("client_type"))
  }

  var json: JSONValue {
    [
      "uin": uin.json, "status": .string(presence.wireName), "client_type": .int(clientType),
    ]
  }
}
