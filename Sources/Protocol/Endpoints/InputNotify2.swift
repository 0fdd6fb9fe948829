/// Tells a buddy that I am typing.
public enum InputNotify2: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .session, "/channel/input_notify2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// Whom to tell.
    public var to: Uin
    /// Who types.
    public var session: SessionFields
    /// Unix milliseconds, against caches.
    public var t: Int64

    /// Makes a request.
    public init(to: Uin, session: SessionFields, t: Int64) {
      self.to = to
      self.session = session
      self.t = t
    }

    /// Reads a query.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        to: try fields.required("to_uin"),
        session: SessionFields(decoding: fields),
        t: fields.integer("t") ?? 0
      )
    }

    /// The query.
    public func encode() -> FormBody {
      ["to_uin": String(to.rawValue)] + session.form + ["t": String(t)]
    }
  }

  /// Done.
  public typealias Value = Acknowledgement
}
