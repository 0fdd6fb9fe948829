/// Leave to send pictures to groups and discussions.
///
/// Shape: `{"reply":0,"gface_key":"<16>","gface_sig":"<112 hex>"}`; good for five days.
public enum GetGfaceSig2: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .session, "/channel/get_gface_sig2")

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

  /// What a message with a picture has to carry.
  public typealias Value = PictureSignature
}
