/// `group_web_message`: a card in a group, such as a shared file or a vote.
public struct GroupWebMessageItem: Equatable, Sendable {
  /// `msg_type` 45; `from` is the gid.
  public var head: PollHead
  /// The group's other alias.
  public var code: GroupCode
  /// `group_type`; 1 in the one sample.
  public var groupType: Int
  /// `ver`; 1 in the one sample.
  public var version: Int
  /// The sender's alias.
  public var sender: Uin
  /// The card as it stands; see `CardText`.
  public var xml: String

  /// Makes an item.
  public init(
    head: PollHead,
    code: GroupCode,
    groupType: Int = 1,
    version: Int = 1,
    sender: Uin,
    xml: String
  ) {
    self.head = head
    self.code = code
    self.groupType = groupType
    self.version = version
    self.sender = sender
    self.xml = xml
  }

  /// The group's alias for messages.
  public var gid: Gid { Gid(head.from) }

  init?(_ json: JSONValue) {
    guard let head = PollHead(json), let sender = Uin(json["send_uin"]),
      case .string(let xml) = json["xml"]
    else { return nil }
    self.init(
      head: head,
      code: GroupCode(json["group_code"]) ?? GroupCode(0),
      groupType: json.int("group_type"),
      version: json.int("ver"),
      sender: sender,
      xml: xml
    )
  }

  var json: JSONValue {
    head.json([
      .init(key: "group_code", value: code.json),
      .init(key: "group_type", value: .int(groupType)), .init(key: "ver", value: .int(version)),
      .init(key: "send_uin", value: sender.json), .init(key: "xml", value: .string(xml)),
    ])
  }
}
