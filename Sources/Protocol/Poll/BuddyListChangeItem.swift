/// `buddylist_change`: people who came onto my list or went off it.
///
/// Shape: `{"added_friends":[{"groupid","uin"}],"removed_friends":[{"uin"}]}`. Our server adds `msg_id2`, which
/// acknowledges the event.
public struct BuddyListChangeItem: Equatable, Sendable {
  /// Somebody new.
  public struct Added: Hashable, Sendable {
    /// Who.
    public var uin: Uin
    /// The index of the category.
    public var category: Int

    /// Makes an entry.
    public init(uin: Uin, category: Int) {
      self.uin = uin
      self.category = category
    }

    init?(_ json: JSONValue) {
      guard let uin = Uin(json["uin"]) else { return nil }
      self.init(uin: uin, category: json.int("groupid"))
    }

    var json: JSONValue { ["groupid": .int(category), "uin": uin.json] }
  }

  /// What the next poll acknowledges; only our server has it.
  public var messageID2: UInt64?
  /// In the order of the text.
  public var added: [Added]
  /// In the order of the text.
  public var removed: [Uin]

  /// Makes an item.
  public init(messageID2: UInt64? = nil, added: [Added] = [], removed: [Uin] = []) {
    self.messageID2 = messageID2
    self.added = added
    self.removed = removed
  }

  /// `nil` when neither list is there; entries without a number are skipped.
  init?(_ json: JSONValue) {
    guard json["added_friends"]?.elements != nil || json["removed_friends"]?.elements != nil
    else { return nil }
    self.init(
      messageID2: json["msg_id2"]?.lenientUnsigned,
      added: json.list("added_friends", Added.init),
      removed: json.list("removed_friends") { Uin($0["uin"]) }
    )
  }

  var json: JSONValue {
    var object = JSONObject([
      .init(key: "added_friends", value: .list(added, \.json)),
      .init(key: "removed_friends", value: .list(removed) { ["uin": $0.json] }),
    ])
    object["msg_id2"] = messageID2.map(JSONValue.number)
    return .object(object)
  }
}
