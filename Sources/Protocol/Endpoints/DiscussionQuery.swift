/// What the calls ask that want nothing but a discussion.
public struct DiscussionQuery: EndpointRequest {
  /// Which discussion.
  public var did: Did
  /// Who asks.
  public var session: SessionFields
  /// The credential.
  public var vfwebqq: String
  /// Unix milliseconds, against caches.
  public var t: Int64

  /// Makes a request.
  public init(did: Did, session: SessionFields, vfwebqq: String, t: Int64) {
    self.did = did
    self.session = session
    self.vfwebqq = vfwebqq
    self.t = t
  }

  /// Reads a query.
  public init(decoding fields: RequestFields) throws(MalformedField) {
    self.init(
      did: try fields.required("did"),
      session: SessionFields(decoding: fields),
      vfwebqq: fields.text("vfwebqq") ?? "",
      t: fields.integer("t") ?? 0
    )
  }

  /// The query.
  public func encode() -> FormBody {
    ["did": String(did.rawValue)] + session.form + ["vfwebqq": vfwebqq, "t": String(t)]
  }
}
