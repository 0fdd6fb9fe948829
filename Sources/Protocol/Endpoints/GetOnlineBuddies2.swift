public import Chat

/// The buddies who are not offline.
///
/// Shape: `[{"uin","status":"online","client_type":1}]`.
public enum GetOnlineBuddies2: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .session, "/channel/get_online_buddies2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// Who asks.
    public var session: SessionFields
    /// Unix milliseconds, against caches.
    public var t: Int64

    /// Makes a request.
    public init(session: SessionFields, t: Int64) {
      self.session = session
      self.t = t
    }

    /// Reads a query.
    public init(decoding fields: RequestFields) {
      self.init(session: SessionFields(decoding: fields), t: fields.integer("t") ?? 0)
    }

    /// The query.
    public func encode() -> FormBody { session.form + ["t": String(t)] }
  }

  /// One buddy.
  public struct Online: Equatable, Sendable {
    /// Who.
    public var uin: Uin
    /// `nil` for a name that we do not know.
    public var presence: Presence?
    /// The kind of client.
    public var clientType: Int

    /// Makes an entry.
    public init(uin: Uin, presence: Presence?, clientType: Int = 41) {
      self.uin = uin
      self.presence = presence
      self.clientType = clientType
    }

    init?(_ json: JSONValue) {
      guard let uin = Uin(json["uin"]) else { return nil }
      self.init(
        uin: uin,
        presence: Presence(wireName: json.text("status")),
        clientType: json.int("client_type")
      )
    }

    var json: JSONValue {
      [
        "uin": uin.json, "status": .string((presence ?? .online).wireName),
        "client_type": .int(clientType),
      ]
    }
  }

  /// The list.
  public struct Value: ReplyValue {
    /// Everybody who is not offline.
    public var buddies: [Online]

    /// Makes a list.
    public init(buddies: [Online]) { self.buddies = buddies }

    /// Reads `result`.
    public init(decoding json: JSONValue) throws(MalformedField) {
      guard let elements = json.elements else { throw MalformedField("result") }
      buddies = elements.compactMap(Online.init)
    }

    /// An array.
    public var json: JSONValue { .list(buddies, \.json) }
  }
}
