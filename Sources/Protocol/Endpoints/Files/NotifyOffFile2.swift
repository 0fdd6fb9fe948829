/// Tells what became of an offline file.
public enum NotifyOffFile2: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .session, "/channel/notify_offfile2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// Who sent it.
    public var to: Uin
    /// The name in the offer.
    public var name: String
    /// The size in the offer.
    public var size: UInt64
    /// 1 taken, 2 refused.
    public var action: Int
    /// Who tells.
    public var session: SessionFields
    /// Unix milliseconds, against caches.
    public var t: Int64

    /// Makes a request; a refusal by default.
    public init(
      to: Uin,
      name: String,
      size: UInt64,
      action: Int = NotifyOffFileItem.refused,
      session: SessionFields,
      t: Int64
    ) {
      self.to = to
      self.name = name
      self.size = size
      self.action = action
      self.session = session
      self.t = t
    }

    /// Reads a query.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        to: try fields.required("to"),
        name: try fields.required("file_name"),
        size: fields["file_size"]?.lenientUnsigned ?? 0,
        action: Int(truncatingIfNeeded: fields.integer("action") ?? 0),
        session: SessionFields(decoding: fields),
        t: fields.integer("t") ?? 0
      )
    }

    /// The query.
    public func encode() -> FormBody {
      [
        "to": String(to.rawValue), "file_name": name, "file_size": String(size),
        "action": String(action),
      ] + session.form + ["t": String(t)]
    }
  }

  /// Done.
  public typealias Value = Acknowledgement
}
