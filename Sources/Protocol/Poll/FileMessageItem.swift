/// `file_message`: an offer of a file from hand to hand, and what became of one.
public struct FileMessageItem: Equatable, Sendable {
  /// What it says.
  public enum Mode: Equatable, Sendable {
    /// `recv`: a file is offered under this name.
    case offered(name: String)
    /// `refuse`: there will be no file.
    case refused(Reason)
    /// `send_ack`: the other side takes my file.
    case accepted
  }

  /// `cancel_type`.
  public enum Reason: Equatable, Sendable {
    /// 1: refused, or taken back.
    case refused
    /// 2: broken off; the number of the offer is in the low 12 bits of `session_id`.
    case cancelled
    /// 3: nobody answered.
    case timedOut
    /// Any other number.
    case other(Int)

    /// Reads a number of the wire.
    public init(number: Int) {
      switch number {
      case 1: self = .refused
      case 2: self = .cancelled
      case 3: self = .timedOut
      default: self = .other(number)
      }
    }

    /// As on the wire.
    public var number: Int {
      switch self {
      case .refused: 1
      case .cancelled: 2
      case .timedOut: 3
      case .other(let number): number
      }
    }
  }

  /// `msg_type` 9; `from` is the other side.
  public var head: PollHead
  /// What it says.
  public var mode: Mode
  /// 101; 161 is to be ignored.
  public var type: Int
  /// Names the offer; its low 12 bits are the sender's own number.
  public var offer: UInt64
  /// Seconds since 1970, the server's clock.
  public var time: Int64

  /// `type` of what means something.
  public static let plain = 101
  /// `type` of what means nothing to us.
  public static let ignored = 161

  /// Makes an item.
  public init(head: PollHead, mode: Mode, type: Int = plain, offer: UInt64, time: Int64) {
    self.head = head
    self.mode = mode
    self.type = type
    self.offer = offer
    self.time = time
  }

  /// The other side's alias.
  public var peer: Uin { Uin(head.from) }
  /// The number that the sender of the file gave the offer.
  public var senderNumber: UInt64 { offer % OnlineFile.counterLimit }

  init?(_ json: JSONValue) {
    guard let head = PollHead(json), let offer = json["session_id"]?.lenientUnsigned else {
      return nil
    }
    let mode: Mode
    switch json.text("mode") {
    case "recv": mode = .offered(name: json.text("name"))
    case "refuse": mode = .refused(Reason(number: json.int("cancel_type")))
    case "send_ack": mode = .accepted
    default: return nil
    }
    self.init(
      head: head,
      mode: mode,
      type: json.int("type"),
      offer: offer,
      time: json["time"]?.lenientInteger ?? 0
    )
  }

  /// The order of fields is the wire's: `mode` comes second, only an offer has `msg_type`.
  var json: JSONValue {
    var object = JSONObject([
      .init(key: "msg_id", value: .integer(head.messageID)),
      .init(key: "mode", value: .string(modeName)),
      .init(key: "from_uin", value: .number(head.from)),
      .init(key: "to_uin", value: .number(head.to)),
      .init(key: "msg_id2", value: .number(head.messageID2)),
    ])
    if case .offered = mode { object["msg_type"] = .int(head.type) }
    object["reply_ip"] = .number(head.replyIP)
    object["type"] = .int(type)
    switch mode {
    case .offered(let name):
      object["name"] = .string(name)
      object["inet_ip"] = 0
    case .refused(let reason):
      object["session_id"] = .number(offer)
      object["cancel_type"] = .int(reason.number)
    case .accepted: object["session_id"] = .number(offer)
    }
    object["time"] = .integer(time)
    if case .offered = mode { object["session_id"] = .number(offer) }
    return .object(object)
  }

  private var modeName: String {
    switch mode {
    case .offered: "recv"
    case .refused: "refuse"
    case .accepted: "send_ack"
    }
  }
}
