import Glibc

/// How the way between clients and the server is kept from others.
public enum LinkPolicy: Hashable, Sendable {
  /// Only this machine can connect.
  case loopback
  /// A TLS proxy in front; only its address is believed about `X-Forwarded-…` fields.
  case behindProxy(address: String)
  /// Anybody on the way can read everything, and the administrator knows.
  case insecureHTTP

  /// Whether a peer may say where a request came from.
  func believes(_ peer: String) -> Bool {
    switch self {
    case .behindProxy(let address): peer == address
    case .loopback, .insecureHTTP: false
    }
  }

  /// - Throws: `ServerError.insecureListening` when `host` can be reached from outside.
  func check(listeningOn host: String) throws {
    switch self {
    case .loopback:
      guard Self.isLoopback(host) else { throw ServerError.insecureListening(host: host) }
    case .behindProxy, .insecureHTTP: break
    }
  }

  /// Whether only this machine can reach an address.
  static func isLoopback(_ host: String) -> Bool {
    var address = in_addr()
    // 127.0.0.0/8 as a number; a name that only looks like it is not one.
    if inet_pton(AF_INET, host, &address) == 1 {
      return UInt32(bigEndian: address.s_addr) >> 24 == 127
    }
    return host == "localhost" || host == "::1"
  }
}
