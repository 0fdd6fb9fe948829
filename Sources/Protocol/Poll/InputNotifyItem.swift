/// `input_notify`: a buddy is typing.
public struct InputNotifyItem: Equatable, Sendable {
  /// `msg_type` 121; `from` is the buddy.
  public var head: PollHead

  /// Makes an item.
  public init(head: PollHead) { self.head = head }

  /// Who types.
  public var sender: Uin { Uin(head.from) }

  init?(_ json: JSONValue) {
    guard let head = PollHead(json) else { return nil }
    self.init(head: head)
  }

  var json: JSONValue { head.json([]) }
}
