/// `discu_message`: somebody wrote in a discussion.
public struct DiscussionMessageItem: Equatable, Sendable {
  /// `msg_type` 42; `from` is 10000.
  public var head: PollHead
  /// Which discussion.
  public var did: Did
  /// The sender's alias.
  public var sender: Uin
  /// Rises by 1 per message of the discussion.
  public var seq: Int64
  /// Seconds since 1970, the server's clock.
  public var time: Int64
  /// The version of the list of members: another one than before means that it has changed.
  public var infoSeq: Int
  /// In the received form.
  public var content: Content

  /// Makes an item.
  public init(
    head: PollHead,
    did: Did,
    sender: Uin,
    seq: Int64,
    time: Int64,
    infoSeq: Int,
    content: Content
  ) {
    self.head = head
    self.did = did
    self.sender = sender
    self.seq = seq
    self.time = time
    self.infoSeq = infoSeq
    self.content = content
  }

  init?(_ json: JSONValue) {
    guard let head = PollHead(json), let did = Did(json["did"]),
      let sender = Uin(json["send_uin"]), let content = Content(json["content"])
    else { return nil }
    self.init(
      head: head,
      did: did,
      sender: sender,
      seq: json["seq"]?.lenientInteger ?? 0,
      time: json["time"]?.lenientInteger ?? 0,
      infoSeq: json.int("info_seq"),
      content: content
    )
  }

  var json: JSONValue {
    head.json([
      .init(key: "did", value: did.json), .init(key: "send_uin", value: sender.json),
      .init(key: "seq", value: .integer(seq)), .init(key: "time", value: .integer(time)),
      .init(key: "info_seq", value: .int(infoSeq)),
      .init(key: "content", value: content.received),
    ])
  }
}
