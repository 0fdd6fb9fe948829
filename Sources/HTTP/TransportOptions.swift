/// What all requests of a transport have in common.
public struct TransportOptions: Sendable {
  /// Sent as User-Agent unless a request says otherwise; `nil` for none.
  public var userAgent: String?
  /// A file of certificate authorities in PEM; `nil` for the system's.
  public var caFile: String?
  /// Addresses that need no look-up, as `host:port:address`.
  public var resolve: [String]
  /// Where to connect to in place of what a URL says, as `host:port:connect-host:connect-port`.
  ///
  /// An empty host or port stands for every one. Names in certificates and cookies stay those of
  /// the URL.
  public var connectTo: [String]
  /// A proxy's URL; empty for none; `nil` for what the environment says (`http_proxy` and so on).
  public var proxy: String?

  /// Makes options; the system's own by default.
  public init(
    userAgent: String? = nil,
    caFile: String? = nil,
    resolve: [String] = [],
    connectTo: [String] = [],
    proxy: String? = nil
  ) {
    self.userAgent = userAgent
    self.caFile = caFile
    self.resolve = resolve
    self.connectTo = connectTo
    self.proxy = proxy
  }
}
