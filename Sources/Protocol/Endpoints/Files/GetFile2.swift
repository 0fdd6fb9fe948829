/// Accepts a file that somebody offers while both are there.
///
/// Shape: 302 to the file (`OnlineFile`); retcode 102 when it is too late.
public enum GetFile2: Endpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .session, "/channel/get_file2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// `lcid`: the `session_id` of the offer.
    public var offer: UInt64
    /// `guid`: the name of the file.
    public var name: String
    /// `to`: who offers it.
    public var from: Uin
    /// Who accepts.
    public var session: SessionFields
    /// Unix milliseconds, against caches.
    public var t: Int64

    /// Makes a request.
    public init(offer: UInt64, name: String, from: Uin, session: SessionFields, t: Int64) {
      self.offer = offer
      self.name = name
      self.from = from
      self.session = session
      self.t = t
    }

    /// Reads a query.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      let offer: Gid = try fields.required("lcid")
      self.init(
        offer: offer.rawValue,
        name: fields.text("guid") ?? "",
        from: try fields.required("to"),
        session: SessionFields(decoding: fields),
        t: fields.integer("time") ?? 0
      )
    }

    /// The query.
    public func encode() -> FormBody {
      [
        "lcid": String(offer), "guid": name, "to": String(from.rawValue),
        "psessionid": session.psessionid, "count": "1", "time": String(t),
        "clientid": session.clientid,
      ]
    }
  }

  /// The bytes as they are.
  public static func decode(_ body: [UInt8]) -> [UInt8] { body }

  /// The bytes as they are.
  public static func encode(_ reply: [UInt8]) -> [UInt8] { reply }
}
