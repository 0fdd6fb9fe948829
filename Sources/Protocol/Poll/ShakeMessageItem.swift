/// `shake_message`: a buddy shook my window.
public struct ShakeMessageItem: Equatable, Sendable {
  /// `msg_type` 9; `from` is the buddy.
  public var head: PollHead

  /// Makes an item.
  public init(head: PollHead) { self.head = head }

  /// Who shook.
  public var sender: Uin { Uin(head.from) }

  init?(_ json: JSONValue) {
    guard let head = PollHead(json) else { return nil }
    self.init(head: head)
  }

  var json: JSONValue { head.json([]) }
}
