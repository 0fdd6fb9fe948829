/// The landing page of check_sig: some clients follow the redirect and want it to exist.
public enum LoginProxy: Endpoint {
  /// GET.
  public static let address = EndpointAddress(
    .get,
    .web,
    "/loginproxy.html",
    maximumBodySize: EndpointAddress.maximumPictureSize
  )

  /// Nothing that matters.
  public struct Request: EndpointRequest {
    /// Makes a request.
    public init() {}

    /// Ignores the query.
    public init(decoding fields: RequestFields) {}

    /// An empty query.
    public func encode() -> FormBody { [:] }
  }

  /// Nothing that matters.
  public struct Reply: Equatable, Sendable {
    /// Makes a reply.
    public init() {}
  }

  /// Any body will do.
  public static func decode(_ body: [UInt8]) -> Reply { Reply() }

  /// A page without content.
  public static func encode(_ reply: Reply) -> [UInt8] {
    Array("<!DOCTYPE html>\n<html><head><title>WebQQ</title></head><body></body></html>\n".utf8)
  }
}
