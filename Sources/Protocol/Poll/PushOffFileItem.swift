/// `push_offfile`: a friend left a file for me.
public struct PushOffFileItem: Equatable, Sendable {
  /// Who left it; of its own, as this item has no `to_uin` and no `msg_type`.
  public var head: PollHead
  /// Opens the file; a secret.
  public var rkey: String
  /// Where it is, by the server's reckoning.
  public var host: String
  /// Where it is, by the server's reckoning.
  public var port: Int
  /// In bytes.
  public var size: UInt64
  /// What it is called.
  public var name: String
  /// Seconds since 1970: when it will be gone.
  public var expiresAt: Int64
  /// Seconds since 1970, the server's clock.
  public var time: Int64

  /// Makes an item.
  public init(
    head: PollHead,
    rkey: String,
    host: String,
    port: Int,
    size: UInt64,
    name: String,
    expiresAt: Int64,
    time: Int64
  ) {
    self.head = head
    self.rkey = rkey
    self.host = host
    self.port = port
    self.size = size
    self.name = name
    self.expiresAt = expiresAt
    self.time = time
  }

  /// The friend's alias.
  public var sender: Uin { Uin(head.from) }

  init?(_ json: JSONValue) {
    guard let head = PollHead(json), let rkey = json["rkey"]?.lenientText, !rkey.isEmpty else {
      return nil
    }
    self.init(
      head: head,
      rkey: rkey,
      host: json.text("ip"),
      port: json.int("port"),
      size: json["size"]?.lenientUnsigned ?? 0,
      name: json.text("name"),
      expiresAt: json["expire_time"]?.lenientInteger ?? 0,
      time: json["time"]?.lenientInteger ?? 0
    )
  }

  /// `msg_id2` is our server's own, so that the item can be acknowledged.
  var json: JSONValue {
    var object = JSONObject([
      .init(key: "msg_id", value: .integer(head.messageID)),
      .init(key: "rkey", value: .string(rkey)), .init(key: "ip", value: .string(host)),
      .init(key: "port", value: .int(port)), .init(key: "from_uin", value: .number(head.from)),
      .init(key: "size", value: .number(size)), .init(key: "name", value: .string(name)),
      .init(key: "expire_time", value: .integer(expiresAt)),
      .init(key: "time", value: .integer(time)),
    ])
    if head.messageID2 > 0 { object["msg_id2"] = .number(head.messageID2) }
    return .object(object)
  }
}
