/// The discussions that the account is in.
///
/// Shape: `{"dnamelist":[{"name","did"}],"dmasklist":[{"did":1000,"mask":0}]}`; names may be empty.
public enum GetDiscusList: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .contacts, "/api/get_discus_list")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// Who asks.
    public var session: SessionFields
    /// The credential.
    public var vfwebqq: String
    /// Unix milliseconds, against caches.
    public var t: Int64

    /// Makes a request.
    public init(session: SessionFields, vfwebqq: String, t: Int64) {
      self.session = session
      self.vfwebqq = vfwebqq
      self.t = t
    }

    /// Reads a query.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        session: SessionFields(decoding: fields),
        vfwebqq: try fields.required("vfwebqq"),
        t: fields.integer("t") ?? 0
      )
    }

    /// The query.
    public func encode() -> FormBody {
      session.form + ["vfwebqq": vfwebqq, "t": String(t)]
    }
  }

  /// One discussion.
  public struct Discussion: Equatable, Sendable {
    /// Text from outside; may be empty.
    public var name: String
    /// Which.
    public var did: Did

    /// Makes an entry.
    public init(name: String, did: Did) {
      self.name = name
      self.did = did
    }

    init?(_ json: JSONValue) {
      guard let did = Did(json["did"]) else { return nil }
      self.init(name: json.text("name"), did: did)
    }

    var json: JSONValue { ["name": .string(name), "did": did.json] }
  }

  /// The list.
  public struct Value: ReplyValue {
    /// In the service's order.
    public var discussions: [Discussion]

    /// Makes a list.
    public init(discussions: [Discussion]) { self.discussions = discussions }

    /// Reads `result`.
    public init(decoding json: JSONValue) throws(MalformedField) {
      guard json["dnamelist"]?.elements != nil else { throw MalformedField("dnamelist") }
      self.init(discussions: json.list("dnamelist", Discussion.init))
    }

    /// With the one mask that captures show.
    public var json: JSONValue {
      [
        "dnamelist": .list(discussions, \.json), "dmasklist": [["did": 1_000, "mask": 0]],
      ]
    }
  }
}
