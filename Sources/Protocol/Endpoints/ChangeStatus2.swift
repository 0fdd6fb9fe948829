public import Chat

/// Changes the own presence.
public enum ChangeStatus2: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .session, "/channel/change_status2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// The wanted presence.
    public var status: Presence
    /// Whose.
    public var session: SessionFields
    /// Unix milliseconds, against caches.
    public var t: Int64

    /// Makes a request.
    public init(status: Presence, session: SessionFields, t: Int64) {
      self.status = status
      self.session = session
      self.t = t
    }

    /// Reads a query.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      guard let status = Presence(wireName: try fields.required("newstatus")) else {
        throw MalformedField("newstatus")
      }
      self.init(
        status: status,
        session: SessionFields(decoding: fields),
        t: fields.integer("t") ?? 0
      )
    }

    /// The query.
    public func encode() -> FormBody {
      ["newstatus": status.wireName] + session.form + ["t": String(t)]
    }
  }

  /// Done.
  public typealias Value = Acknowledgement
}
