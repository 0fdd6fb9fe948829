/// Refuses a file that is offered, or takes an own offer back.
///
/// `lcid` is the `session_id` of the other's offer, or the own number of one's own.
public enum RefuseFile2: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .session, "/channel/refuse_file2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// The other side.
    public var to: Uin
    /// Which offer.
    public var offer: UInt64
    /// Who refuses.
    public var session: SessionFields
    /// Unix milliseconds, against caches.
    public var t: Int64

    /// Makes a request.
    public init(to: Uin, offer: UInt64, session: SessionFields, t: Int64) {
      self.to = to
      self.offer = offer
      self.session = session
      self.t = t
    }

    /// Reads a query.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      let offer: Gid = try fields.required("lcid")
      self.init(
        to: try fields.required("to"),
        offer: offer.rawValue,
        session: SessionFields(decoding: fields),
        t: fields.integer("t") ?? 0
      )
    }

    /// The query.
    public func encode() -> FormBody {
      ["to": String(to.rawValue), "lcid": String(offer)] + session.form + ["t": String(t)]
    }
  }

  /// Done.
  public typealias Value = Acknowledgement
}
