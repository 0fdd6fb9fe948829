/// `sess_message`: somebody wrote who is no buddy.
public struct SessMessageItem: Equatable, Sendable {
  /// `msg_type` 140, 31 in older days; `from` is the person.
  public var head: PollHead
  /// Seconds since 1970, the server's clock.
  public var time: Int64
  /// What we have in common: `id` and `service_type`.
  public var place: StrangerPlace
  /// `ruin`: the real number of the person.
  ///
  /// 0 where it is not told.
  public var account: UInt64
  /// What an answer may carry.
  public var flags: StrangerFlags
  /// In the received form.
  public var content: Content

  /// Makes an item.
  public init(
    head: PollHead,
    time: Int64,
    place: StrangerPlace,
    account: UInt64,
    flags: StrangerFlags = .all,
    content: Content
  ) {
    self.head = head
    self.time = time
    self.place = place
    self.account = account
    self.flags = flags
    self.content = content
  }

  /// The person's alias.
  public var sender: Uin { Uin(head.from) }

  init?(_ json: JSONValue) {
    guard let head = PollHead(json), let content = Content(json["content"]) else { return nil }
    self.init(
      head: head,
      time: json["time"]?.lenientInteger ?? 0,
      place: StrangerPlace(
        id: json["id"]?.lenientUnsigned ?? 0,
        serviceType: json["service_type"]?.lenientInteger
      ),
      account: json["ruin"]?.lenientUnsigned ?? 0,
      flags: StrangerFlags(json["flags"]),
      content: content
    )
  }

  var json: JSONValue {
    head.json([
      .init(key: "time", value: .integer(time)), .init(key: "id", value: .number(place.id)),
      .init(key: "ruin", value: .number(account)),
      .init(key: "service_type", value: .integer(place.serviceType)),
      .init(key: "flags", value: flags.json), .init(key: "content", value: content.received),
    ])
  }
}
