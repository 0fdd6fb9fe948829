/// `kick_message`: another client signed in with the account.
public struct KickMessageItem: Equatable, Sendable {
  /// `msg_type` 48; `nil` in the old form, which had none.
  public var head: PollHead?
  /// Whether `reason` is meant to be shown.
  public var showsReason: Bool
  /// Text from outside.
  public var reason: String

  /// Makes an item.
  public init(head: PollHead?, showsReason: Bool, reason: String) {
    self.head = head
    self.showsReason = showsReason
    self.reason = reason
  }

  /// What to show of the server's words.
  public var shownReason: String? { showsReason && !reason.isEmpty ? reason : nil }

  init?(_ json: JSONValue) {
    guard json.object != nil else { return nil }
    self.init(
      head: PollHead(json),
      showsReason: json.int("show_reason") != 0,
      reason: json.text("reason")
    )
  }

  var json: JSONValue {
    let members: [JSONObject.Member] = [
      .init(key: "show_reason", value: showsReason ? 1 : 0),
      .init(key: "reason", value: .string(reason)),
    ]
    guard let head else {
      return .object(JSONObject([.init(key: "way", value: "poll")] + members))
    }
    return head.json(members)
  }
}
