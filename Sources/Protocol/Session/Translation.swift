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
  /// How far groups and discussions have counted.
  var sequences = SequenceWatch()

  var recent = RecentKeys<MessageKey>(capacity: rememberedMessages)
  private var recentSignals = RecentKeys<SignalKey>(capacity: rememberedSignals)
  private var received: UInt64 = 0

  /// Another account: forgets everybody, but gives out no identifier a second time.
  mutating func startOver() {
    var fresh = Translation()
    fresh.aliases.goOn(after: aliases)
    fresh.received = received
    fresh.pictures = pictures
    fresh.pictures.forgetAll()
    self = fresh
  }

  /// The event of one poll item; `nil` for a repeated message, and for what the session itself
  /// reports: a kick, a list that has to be asked for, and news of groups, whose people need a name.
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
    case .groupCard(let item): groupCard(item, now: now)
    case .system, .buddyList, .group, .kick: nil
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
    let group = group(item.gid, code: item.code, number: item.number)
    let isSuperFace = item.head.type == GroupMessageItem.superFace
    return newMessage(
      in: .group(group),
      from: sender(item.sender, in: .group(group)),
      head: item.head,
      time: item.time,
      sequence: item.seq,
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
      sequence: item.seq,
      content: item.content,
      now: now
    )
  }

  /// A message that was not there before; `nil` for one that was.
  mutating func newMessage(
    in conversation: ConversationID,
    from sender: Sender,
    head: PollHead,
    time: Int64,
    sequence: Int64 = 0,
    content: Content,
    now: Timestamp
  ) -> ServiceEvent? {
    let origin = PictureSource.Origin(
      conversation: conversation,
      sender: sender,
      messageID: head.messageID
    )
    let event = newMessage(
      in: conversation,
      from: sender,
      head: head,
      time: time,
      sequence: sequence,
      segments: [],
      now: now
    )
    guard case .messageReceived(var message) = event else { return nil }
    message.segments = Segments.received(content, in: origin, &pictures)
    message.style = MessageStyle(content.font)
    return .messageReceived(message)
  }

  /// As above, for what is in our words already.
  mutating func newMessage(
    in conversation: ConversationID,
    from sender: Sender,
    head: PollHead,
    time: Int64,
    sequence: Int64 = 0,
    segments: [Segment],
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
    return .messageReceived(
      Message(
        id: .received(received),
        conversation: conversation,
        sender: sender,
        segments: segments,
        sentAt: time > 0 ? Timestamp(time) : now
      )
    )
  }

  /// News without a time or a number of its own, that was not there before.
  mutating func isNew(_ head: PollHead, in conversation: ConversationID) -> Bool {
    recent.insert(
      MessageKey(
        type: head.type,
        conversation: conversation,
        sender: nil,
        sequence: 0,
        messageID: head.messageID,
        messageID2: head.messageID2,
        time: 0
      )
    )
  }

  /// A shake or a call that was not there before.
  mutating func isNew(_ messageID: Int64, _ messageID2: UInt64, of sender: ContactID) -> Bool {
    recentSignals.insert(
      SignalKey(sender: sender, messageID: messageID, messageID2: messageID2)
    )
  }

  private struct SignalKey: Hashable, Sendable {
    var sender: ContactID
    var messageID: Int64
    var messageID2: UInt64
  }

  /// Me, or somebody who is seen there.
  mutating func sender(_ uin: Uin, in place: ConversationID) -> Sender {
    guard uin.rawValue != own else { return .me }
    let sender = aliases.contact(uin)
    routes.saw(sender, in: place)
    return .contact(sender)
  }

  /// Where an event that we cannot show belongs, as far as it says so.
  private func conversation(of raw: JSONValue) -> ConversationID? {
    if let did = Did(raw["did"]) { return .discussion(DiscussionID(did.rawValue)) }
    guard let from = raw["from_uin"]?.lenientUnsigned else { return nil }
    if let group = aliases.knownGroup(Gid(from)) { return .group(group) }
    return aliases.knownContact(Uin(from)).map(ConversationID.contact)
  }
}
