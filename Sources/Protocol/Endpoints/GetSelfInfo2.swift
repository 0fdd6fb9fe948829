/// The own profile.
///
/// Known by the cookies alone.
public enum GetSelfInfo2: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .contacts, "/api/get_self_info2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// Unix milliseconds, against caches.
    public var t: Int64

    /// Makes a request.
    public init(t: Int64) { self.t = t }

    /// Reads a query.
    public init(decoding fields: RequestFields) { t = fields.integer("t") ?? 0 }

    /// The query.
    public func encode() -> FormBody { ["t": String(t)] }
  }

  /// The profile.
  public typealias Value = PersonInfo
}
