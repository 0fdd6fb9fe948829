/// The conversations of late, newest first.
///
/// Shape: `[{"uin","type"}]`.
public enum GetRecentList2: RetcodeEndpoint {
  /// POST.
  public static let address = EndpointAddress(.post, .session, "/channel/get_recent_list2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// The credential.
    public var vfwebqq: String
    /// Who asks.
    public var session: SessionFields

    /// Makes a request.
    public init(vfwebqq: String, session: SessionFields) {
      self.vfwebqq = vfwebqq
      self.session = session
    }

    /// Reads `r`.
    public init(decoding fields: RequestFields) {
      self.init(
        vfwebqq: fields.text("vfwebqq") ?? "",
        session: SessionFields(decoding: fields)
      )
    }

    /// `r` and the outer copies.
    public func encode() -> FormBody {
      let members = [JSONObject.Member(key: "vfwebqq", value: .string(vfwebqq))] + session.members
      return ["r": JSONValue.object(JSONObject(members)).text()] + session.form
    }
  }

  /// One conversation.
  public enum Entry: Equatable, Sendable {
    /// Type 0.
    case contact(Uin)
    /// Type 1.
    case group(Gid)
    /// Type 2.
    case discussion(Did)

    init?(_ json: JSONValue) {
      guard let number = json["uin"]?.lenientUnsigned else { return nil }
      switch json["type"]?.lenientInt {
      case 0: self = .contact(Uin(number))
      case 1: self = .group(Gid(number))
      case 2: self = .discussion(Did(number))
      default: return nil
      }
    }

    var json: JSONValue {
      switch self {
      case .contact(let uin): ["uin": uin.json, "type": 0]
      case .group(let gid): ["uin": gid.json, "type": 1]
      case .discussion(let did): ["uin": did.json, "type": 2]
      }
    }
  }

  /// The list.
  public struct Value: ReplyValue {
    /// Newest first.
    public var entries: [Entry]

    /// Makes a list.
    public init(entries: [Entry]) { self.entries = entries }

    /// Reads `result`; entries of other types are skipped.
    public init(decoding json: JSONValue) throws(MalformedField) {
      guard let elements = json.elements else { throw MalformedField("result") }
      entries = elements.compactMap(Entry.init)
    }

    /// An array.
    public var json: JSONValue { .list(entries, \.json) }
  }
}
