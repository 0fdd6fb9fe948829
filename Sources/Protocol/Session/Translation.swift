import Chat

/// Turns what the wire says into what the rest of the program knows.
struct Translation: Sendable {
  /// Wire names are short; what is longer is none.
  static let longestKind = 64
  /// How many messages are remembered against repetition.
  static let rememberedMessages = 2_048
  /// How many shakes and calls are; they have no time, and their numbers come again.
  static let rememberedSignals = 8

  /// Who stands behind the numbers of the wire.
  var aliases = AliasBook()
  /// The pictures of messages, and what fetches each.
  var pictures = PictureBook()
  /// My real number.
  var own: UInt64 = 0
  /// How strangers can be written to.
  var routes = StrangerRoutes()
  /// What received messages showed.
  private(set) var pictures = PictureBook()

  private var recent = RecentKeys<MessageKey>(capacity: rememberedMessages)
  private var recentSignals = RecentKeys<SignalKey>(capacity: rememberedSignals)
  private var received: UInt64 = 0

  /// The event of one poll item; `nil` for a repeated message, and for what the session itself
  /// reports: a kick, and news of groups, whose people need a name first.
  mutating func event(for item: PollItem, now: Timestamp) -> ServiceEvent? {
    switch item {
    case .message(let item): message(item, now: now)
    case .groupMessage(let item): groupMessage(item, now: now)
    case .discussionMessage(let item): discussionMessage(item, now: now)
    case .presence(let item): .presenceChanged(aliases.contact(item.uin), item.presence)
    case .typing(let item): .typing(aliases.contact(item.sender))
    case .strangerMessage(let item): strangerMessage(item, now: now)
    case .shake(let item): shake(item)
    case .tips(let item): item.ownSignature.map { .people(.signatureChanged(nil, $0)) }
    case .call(let item): call(item)
    case .system, .buddyList, .kick: nil
    // The session itself keeps the book of transfers.
    case .fileMessage, .offlineFile, .offlineFileNotice, .fileProgress: nil
    case .unsupported(let kind, let raw):
      .unsupportedReceived(
        kind: String(kind.prefix(Self.longestKind)),
        conversation: conversation(of: raw)
      )
    }
  }

  private mutating func message(_ item: MessageItem, now: Timestamp) -> ServiceEvent? {
    let sender = aliases.contact(item.sender)
    return newMessage(
      in: .contact(sender),
      from: .contact(sender),
      head: item.head,
      time: item.time,
      content: item.content,
      now: now
    )
  }

  private mutating func groupMessage(_ item: GroupMessageItem, now: Timestamp) -> ServiceEvent? {
    let code = aliases.knownGroup(item.gid).flatMap(aliases.place)?.code ?? item.code
    let group =
      item.number == 0
      ? aliases.group(item.gid, code: code)
      : aliases.learn(number: item.number, of: item.gid, code: code)
    let isSuperFace = item.head.type == GroupMessageItem.superFace
    return newMessage(
      in: .group(group),
      from: sender(item.sender, in: .group(group)),
      head: item.head,
      time: item.time,
      content: isSuperFace
        ? Content([.unsupported(kind: "super_face", raw: .null)]) : item.content,
      now: now
    )
  }

  private mutating func discussionMessage(
    _ item: DiscussionMessageItem,
    now: Timestamp
  ) -> ServiceEvent? {
    let discussion = ConversationID.discussion(DiscussionID(item.did.rawValue))
    return newMessage(
      in: discussion,
      from: sender(item.sender, in: discussion),
      head: item.head,
      time: item.time,
      content: item.content,
      now: now
    )
  }

  mutating func newMessage(
    in conversation: ConversationID,
    from sender: Sender,
    head: PollHead,
    time: Int64,
    content: Content,
    now: Timestamp
  ) -> ServiceEvent? {
    let key = MessageKey(
      type: head.type,
      conversation: conversation,
      sender: sequence > 0 ? nil : sender,
      sequence: sequence,
      messageID: head.messageID,
      messageID2: head.messageID2,
      time: time
    )
    guard recent.insert(key) else { return nil }
    received += 1
    let origin = PictureSource.Origin(
      conversation: conversation,
      sender: sender,
      messageID: head.messageID
    )
    return .messageReceived(
      Message(
        id: .received(received),
        conversation: conversation,
        sender: sender,
        segments: Segments.received(content, in: origin, &pictures),
        style: MessageStyle(content.font),
        sentAt: time > 0 ? Timestamp(time) : now
      )
    )
  }

  mutating func sender(_ uin: Uin) -> Sender {
    uin.rawValue == own ? .me : .contact(aliases.contact(uin))
  }

  /// Where an event that we cannot show belongs, as far as it says so.
  private func conversation(of raw: JSONValue) -> ConversationID? {
    if let did = Did(raw["did"]) { return .discussion(DiscussionID(did.rawValue)) }
    guard let from = raw["from_uin"]?.lenientUnsigned else { return nil }
    if let group = aliases.knownGroup(Gid(from)) { return .group(group) }
    return aliases.knownContact(Uin(from)).map(ConversationID.contact)
  }
}
