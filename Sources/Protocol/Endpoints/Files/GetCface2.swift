/// A custom picture in a friend's message.
///
/// Shape: as of `get_offpic2`.
public enum GetCface2: Endpoint {
  /// GET.
  public static let address = EndpointAddress(
    .get,
    .session,
    "/channel/get_cface2",
    maximumBodySize: FileLimits.picture
  )

  /// What is asked.
  public struct Request: EndpointRequest {
    /// `lcid`: the `msg_id` of the message.
    public var messageID: Int64
    /// `guid`: the name in the message.
    public var name: String
    /// `to`: who sent it.
    public var from: Uin
    /// Who asks.
    public var session: SessionFields

    /// Makes a request.
    public init(messageID: Int64, name: String, from: Uin, session: SessionFields) {
      self.messageID = messageID
      self.name = name
      self.from = from
      self.session = session
    }

    /// Reads a query.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        messageID: fields.integer("lcid") ?? 0,
        name: try fields.required("guid"),
        from: try fields.required("to"),
        session: SessionFields(decoding: fields)
      )
    }

    /// The query.
    public func encode() -> FormBody {
      [
        "lcid": String(messageID), "guid": name, "to": String(from.rawValue), "count": "5",
        "time": "1",
      ] + session.form
    }
  }

  /// The bytes as they are.
  public static func decode(_ body: [UInt8]) -> [UInt8] { body }

  /// The bytes as they are.
  public static func encode(_ reply: [UInt8]) -> [UInt8] { reply }
}
