/// `notify_offfile`: what became of a file that I left for a friend.
public struct NotifyOffFileItem: Equatable, Sendable {
  /// `msg_type` 9; `from` is the friend.
  public var head: PollHead
  /// 1 taken, 2 refused.
  public var action: Int
  /// What it is called.
  public var name: String
  /// In bytes.
  public var size: UInt64

  /// The friend took it.
  public static let taken = 1
  /// The friend refused it.
  public static let refused = 2

  /// Makes an item.
  public init(head: PollHead, action: Int, name: String, size: UInt64) {
    self.head = head
    self.action = action
    self.name = name
    self.size = size
  }

  /// Whether the friend took it; `nil` for an action that nobody knows.
  public var isTaken: Bool? {
    switch action {
    case Self.taken: true
    case Self.refused: false
    default: nil
    }
  }

  /// The friend's alias.
  public var peer: Uin { Uin(head.from) }

  init?(_ json: JSONValue) {
    guard let head = PollHead(json), let action = json["action"]?.lenientInt else { return nil }
    self.init(
      head: head,
      action: action,
      name: json.text("filename"),
      size: json["filesize"]?.lenientUnsigned ?? 0
    )
  }

  var json: JSONValue {
    head.json([
      .init(key: "action", value: .int(action)), .init(key: "filename", value: .string(name)),
      .init(key: "filesize", value: .number(size)),
    ])
  }
}
