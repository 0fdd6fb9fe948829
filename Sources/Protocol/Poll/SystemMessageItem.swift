/// `system_message`: what happened between somebody and me.
///
/// Shape: `{"seq","type","uiuin":"","from_uin","account","stat","client_type"}` and what the type adds;
/// `account`, `stat` and `client_type` may be missing. The type has no `msg_id2` of old: our server adds
/// one, which acknowledges the event.
public struct SystemMessageItem: Hashable, Sendable {
  /// What happened, with what only this type carries.
  public enum Kind: Hashable, Sendable {
    /// Somebody asks to be my friend; `allow` is the rule of the one who asks.
    case verifyRequired(message: String, allow: Int)
    /// Somebody put me on a list; with a signature I can put them on mine (binary, as `\u00XX`).
    case addedBuddy(signature: String?)
    case verifyPass
    /// I was accepted and put on the other list, in that category.
    case verifyPassAdd(category: Int)
    case verifyRejected(message: String)
  }

  /// A counter of the server.
  public var seq: Int64
  /// What the next poll acknowledges; only our server has it.
  public var messageID2: UInt64?
  /// Who did it.
  public var from: Uin
  /// The real number of who did it, where it is told.
  public var account: UInt64?
  /// The presence of who did it, as a number, where it is told.
  public var statusCode: Int?
  /// The kind of client, where it is told.
  public var clientType: Int?
  /// What happened.
  public var kind: Kind

  /// Makes an item.
  public init(
    seq: Int64,
    messageID2: UInt64? = nil,
    from: Uin,
    account: UInt64? = nil,
    statusCode: Int? = nil,
    clientType: Int? = nil,
    type kind: Kind
  ) {
    self.seq = seq
    self.messageID2 = messageID2
    self.from = from
    self.account = account
    self.statusCode = statusCode
    self.clientType = clientType
    self.kind = kind
  }

  /// `nil` without a sender, and for a type that is none of the six.
  init?(_ json: JSONValue) {
    guard let from = Uin(json["from_uin"]), let kind = Kind(json) else { return nil }
    self.init(
      seq: json["seq"]?.lenientInteger ?? 0,
      messageID2: json["msg_id2"]?.lenientUnsigned,
      from: from,
      account: json["account"]?.lenientUnsigned,
      statusCode: json["stat"]?.lenientInt,
      clientType: json["client_type"]?.lenientInt,
      type: kind
    )
  }

  var json: JSONValue {
    var object = JSONObject([
      .init(key: "seq", value: .integer(seq)), .init(key: "type", value: .string(kind.name)),
      .init(key: "uiuin", value: ""), .init(key: "from_uin", value: from.json),
    ])
    object["account"] = account.map(JSONValue.number)
    kind.write(to: &object)
    object["stat"] = statusCode.map(JSONValue.int)
    object["client_type"] = clientType.map(JSONValue.int)
    object["msg_id2"] = messageID2.map(JSONValue.number)
    return .object(object)
  }
}

extension SystemMessageItem.Kind {
  fileprivate init?(_ json: JSONValue) {
    switch json.text("type") {
    case "verify_required":
      self = .verifyRequired(message: json.text("msg"), allow: json.int("allow"))
    case "added_buddy_sig": self = .addedBuddy(signature: json.text("sig"))
    case "added_buddy_nosig": self = .addedBuddy(signature: nil)
    case "verify_pass": self = .verifyPass
    case "verify_pass_add": self = .verifyPassAdd(category: json.int("group_id"))
    case "verify_rejected": self = .verifyRejected(message: json.text("msg"))
    default: return nil
    }
  }

  fileprivate var name: String {
    switch self {
    case .verifyRequired: "verify_required"
    case .addedBuddy(let signature): signature == nil ? "added_buddy_nosig" : "added_buddy_sig"
    case .verifyPass: "verify_pass"
    case .verifyPassAdd: "verify_pass_add"
    case .verifyRejected: "verify_rejected"
    }
  }

  fileprivate func write(to object: inout JSONObject) {
    switch self {
    case .verifyRequired(let message, let allow):
      object["msg"] = .string(message)
      object["allow"] = .int(allow)
    case .addedBuddy(let signature): object["sig"] = signature.map(JSONValue.string)
    case .verifyPass: break
    case .verifyPassAdd(let category): object["group_id"] = .int(category)
    case .verifyRejected(let message): object["msg"] = .string(message)
    }
  }
}
