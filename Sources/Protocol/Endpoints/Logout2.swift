/// Ends a session.
///
/// Code 100 also counts as done.
public enum Logout2: RetcodeEndpoint {
  /// GET; short, since nobody waits for it.
  public static let address = EndpointAddress(
    .get,
    .session,
    "/channel/logout2",
    timeout: .seconds(3)
  )

  /// What is asked.
  public struct Request: EndpointRequest {
    /// Which.
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

    /// The query; clients leave `ids` empty.
    public func encode() -> FormBody {
      ["ids": ""] + session.form + ["t": String(t)]
    }
  }

  /// Done.
  public typealias Value = Acknowledgement
}
