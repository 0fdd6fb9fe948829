/// The real number behind an alias.
///
/// One person a call, so ask seldom and remember.
///
/// Shape: `{"uiuin":"","account":555010001,"uin":3141592653}`.
public enum GetFriendUin2: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .contacts, "/api/get_friend_uin2")

  /// What the alias stands for.
  public enum Target: Equatable, Sendable {
    /// A person (`type=1`).
    case contact(Uin)
    /// A group, by its code (`type=4`).
    case group(GroupCode)
  }

  /// What is asked.
  public struct Request: EndpointRequest {
    /// Whose number.
    public var target: Target
    /// The credential.
    public var vfwebqq: String
    /// Unix milliseconds, against caches.
    public var t: Int64

    /// Makes a request.
    public init(target: Target, vfwebqq: String, t: Int64) {
      self.target = target
      self.vfwebqq = vfwebqq
      self.t = t
    }

    /// Reads a query; no type means a person.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      target =
        fields.integer("type") == 4
        ? .group(try fields.required("tuin")) : .contact(try fields.required("tuin"))
      vfwebqq = try fields.required("vfwebqq")
      t = fields.integer("t") ?? 0
    }

    /// The query.
    public func encode() -> FormBody {
      let (number, type) =
        switch target {
        case .contact(let uin): (uin.rawValue, "1")
        case .group(let code): (code.rawValue, "4")
        }
      return [
        "tuin": String(number), "verifysession": "", "type": type, "code": "",
        "vfwebqq": vfwebqq, "t": String(t),
      ]
    }
  }

  /// The number.
  public struct Value: ReplyValue {
    /// The real number.
    public var account: UInt64
    /// The alias asked for.
    public var uin: UInt64

    /// Makes a value.
    public init(account: UInt64, uin: UInt64) {
      self.account = account
      self.uin = uin
    }

    /// Reads `result`.
    public init(decoding json: JSONValue) throws(MalformedField) {
      guard let account = json["account"]?.lenientUnsigned else {
        throw MalformedField("account")
      }
      self.init(account: account, uin: json["uin"]?.lenientUnsigned ?? 0)
    }

    /// `uiuin` was empty in all captures.
    public var json: JSONValue {
      ["uiuin": "", "account": .number(account), "uin": .number(uin)]
    }
  }
}
