/// One event of a poll: the registry of the types that we read.
public enum PollItem: Equatable, Sendable {
  case message(MessageItem)
  case groupMessage(GroupMessageItem)
  case discussionMessage(DiscussionMessageItem)
  case presence(BuddiesStatusChangeItem)
  case kick(KickMessageItem)
  case typing(InputNotifyItem)
  case strangerMessage(SessMessageItem)
  case shake(ShakeMessageItem)
  case tips(TipsItem)
  case call(AvRequestItem)
  case group(SysGMsgItem)
  case groupCard(GroupWebMessageItem)
  case fileMessage(FileMessageItem)
  case offlineFile(PushOffFileItem)
  case offlineFileNotice(NotifyOffFileItem)
  case fileProgress(FileServerTransferItem)
  case system(SystemMessageItem)
  case buddyList(BuddyListChangeItem)
  /// Any other type, or one whose value we cannot read; `raw` is the value as it stood.
  case unsupported(kind: String, raw: JSONValue)

  /// Reads `{"poll_type":…,"value":…}`.
  ///
  /// Never fails: what it cannot read is unsupported.
  public init(_ json: JSONValue) {
    let kind = json.text("poll_type")
    let value = json["value"] ?? .null
    let item: PollItem? =
      switch kind {
      case "message": MessageItem(value).map(PollItem.message)
      case "group_message": GroupMessageItem(value).map(PollItem.groupMessage)
      case "discu_message": DiscussionMessageItem(value).map(PollItem.discussionMessage)
      case "buddies_status_change": BuddiesStatusChangeItem(value).map(PollItem.presence)
      case "kick_message": KickMessageItem(value).map(PollItem.kick)
      case "input_notify": InputNotifyItem(value).map(PollItem.typing)
      case "sess_message": SessMessageItem(value).map(PollItem.strangerMessage)
      case "shake_message": ShakeMessageItem(value).map(PollItem.shake)
      case "tips": TipsItem(value).map(PollItem.tips)
      case "av_request": AvRequestItem(value).map(PollItem.call)
      case "sys_g_msg": SysGMsgItem(value).map(PollItem.group)
      case "group_web_message": GroupWebMessageItem(value).map(PollItem.groupCard)
      case "file_message": FileMessageItem(value).map(PollItem.fileMessage)
      case "push_offfile": PushOffFileItem(value).map(PollItem.offlineFile)
      case "notify_offfile": NotifyOffFileItem(value).map(PollItem.offlineFileNotice)
      case "filesrv_transfer": FileServerTransferItem(value).map(PollItem.fileProgress)
      case "system_message": SystemMessageItem(value).map(PollItem.system)
      case "buddylist_change": BuddyListChangeItem(value).map(PollItem.buddyList)
      default: nil
      }
    self = item ?? .unsupported(kind: kind, raw: value)
  }

  /// The `poll_type`.
  public var kind: String {
    switch self {
    case .message: "message"
    case .groupMessage: "group_message"
    case .discussionMessage: "discu_message"
    case .presence: "buddies_status_change"
    case .kick: "kick_message"
    case .typing: "input_notify"
    case .strangerMessage: "sess_message"
    case .shake: "shake_message"
    case .tips: "tips"
    case .call: "av_request"
    case .group: "sys_g_msg"
    case .groupCard: "group_web_message"
    case .fileMessage: "file_message"
    case .offlineFile: "push_offfile"
    case .offlineFileNotice: "notify_offfile"
    case .fileProgress: "filesrv_transfer"
    case .system: "system_message"
    case .buddyList: "buddylist_change"
    case .unsupported(let kind, _): kind
    }
  }

  /// The whole event, in the order of fields of the wire.
  public var json: JSONValue {
    let value: JSONValue =
      switch self {
      case .message(let item): item.json
      case .groupMessage(let item): item.json
      case .discussionMessage(let item): item.json
      case .presence(let item): item.json
      case .kick(let item): item.json
      case .typing(let item): item.json
      case .strangerMessage(let item): item.json
      case .shake(let item): item.json
      case .tips(let item): item.json
      case .call(let item): item.json
      case .group(let item): item.json
      case .groupCard(let item): item.json
      case .fileMessage(let item): item.json
      case .offlineFile(let item): item.json
      case .offlineFileNotice(let item): item.json
      case .fileProgress(let item): item.json
      case .system(let item): item.json
      case .buddyList(let item): item.json
      case .unsupported(_, let raw): raw
      }
    return ["poll_type": .string(kind), "value": value]
  }

  /// What the next poll acknowledges; `nil` for an event without such a number.
  public var messageID2: UInt64? {
    switch self {
    case .message(let item): item.head.messageID2
    case .groupMessage(let item): item.head.messageID2
    case .discussionMessage(let item): item.head.messageID2
    case .kick(let item): item.head?.messageID2
    case .typing(let item): item.head.messageID2
    case .strangerMessage(let item): item.head.messageID2
    case .shake(let item): item.head.messageID2
    case .call(let item): item.messageID2
    case .group(let item): item.head.messageID2
    case .groupCard(let item): item.head.messageID2
    case .fileMessage(let item): item.head.messageID2
    case .offlineFile(let item): item.head.messageID2
    case .offlineFileNotice(let item): item.head.messageID2
    case .fileProgress(let item): item.messageID2
    case .system(let item): item.messageID2
    case .buddyList(let item): item.messageID2
    case .presence(let item): item.messageID2
    case .tips: nil
    case .unsupported(_, let raw): raw["msg_id2"]?.lenientUnsigned
    }
  }
}
