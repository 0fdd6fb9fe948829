/// The long poll: held about 60 s, answered at once when something happens.
///
/// Shape: `PollEnvelope`. Exactly one may be in flight per session.
public enum Poll2: Endpoint {
  /// POST; 100 s, since servers hold it for 60 s and up to 120 s were seen.
  public static let address = EndpointAddress(
    .post,
    .session,
    "/channel/poll2",
    timeout: .seconds(100)
  )

  /// Stands in `ids` where nothing was handled: no event has it, since `msg_id2` is below.
  ///
  /// It tells our server from the first poll on that receipts alone acknowledge, so that a first
  /// batch whose answer got lost comes again.
  public static let nothingHandled: UInt64 = 1_000_000

  /// What is asked.
  public struct Request: EndpointRequest {
    /// Whose events.
    public var session: SessionFields
    /// The `msg_id2` of every event of the batch handled last: acknowledges it.
    ///
    /// Clients of 2013 left it empty.
    public var ids: [UInt64]

    /// Makes a request.
    public init(session: SessionFields, ids: [UInt64] = []) {
      self.session = session
      self.ids = ids
    }

    /// Reads `r`.
    public init(decoding fields: RequestFields) {
      session = SessionFields(decoding: fields)
      ids = fields["ids"]?.elements?.compactMap(\.lenientUnsigned) ?? []
    }

    /// `r` and the outer copies.
    public func encode() -> FormBody {
      let members =
        session.members + [
          .init(key: "key", value: 0), .init(key: "ids", value: .list(ids) { .number($0) }),
        ]
      return ["r": JSONValue.object(JSONObject(members)).text()] + session.form
    }
  }

  /// Reads the envelope.
  public static func decode(_ body: [UInt8]) throws(ProtocolError) -> PollEnvelope {
    guard let envelope = PollEnvelope(try json(body)) else { throw malformed("retcode") }
    return envelope
  }

  /// Writes the envelope.
  public static func encode(_ reply: PollEnvelope) -> [UInt8] { reply.json.encoded(.ascii) }
}
