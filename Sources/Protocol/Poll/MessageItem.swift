/// `message`: a buddy wrote.
public struct MessageItem: Equatable, Sendable {
  /// `msg_type` 9; `from` is the buddy.
  public var head: PollHead
  /// Seconds since 1970, the server's clock.
  public var time: Int64
  /// In the received form.
  public var content: Content

  /// Makes an item.
  public init(head: PollHead, time: Int64, content: Content) {
    self.head = head
    self.time = time
    self.content = content
  }

  /// The buddy's alias.
  public var sender: Uin { Uin(head.from) }

  init?(_ json: JSONValue) {
    guard let head = PollHead(json), let content = Content(json["content"]) else { return nil }
    self.init(head: head, time: json["time"]?.lenientInteger ?? 0, content: content)
  }

  var json: JSONValue {
    head.json([
      .init(key: "time", value: .integer(time)), .init(key: "content", value: content.received),
    ])
  }
}
