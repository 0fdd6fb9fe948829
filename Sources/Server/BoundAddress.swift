/// Where a server listens.
public struct BoundAddress: Hashable, Sendable {
  /// As configured.
  public var host: String
  /// Never 0.
  public var port: Int

  /// The base URL for clients on this machine.
  public var url: String { "http://\(hostAndPort)" }

  /// As in a `Host` field.
  var hostAndPort: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
