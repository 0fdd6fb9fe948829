/// A base URL taken apart: `http://host:port/prefix`.
public struct ServerAddress: Equatable, Sendable {
  /// Whether the link is encrypted.
  public var isSecure: Bool
  /// A name, an IPv4 address, or an IPv6 address without its brackets; lower-case.
  public var host: String
  /// 80 and 443 by default.
  public var port: Int
  /// What stands before every path: empty, or beginning with `/` and not ending in it.
  public var prefix: String

  /// Reads a URL with `http` or `https`, without user, query and fragment; `nil` for others.
  public init?(_ text: String) {
    let lowered = text.lowercased()
    guard let scheme = ["http://", "https://"].first(where: lowered.hasPrefix) else { return nil }
    isSecure = scheme == "https://"
    let rest = text.dropFirst(scheme.count)
    let authority = rest.prefix { $0 != "/" }
    prefix = String(rest.dropFirst(authority.count))
    while prefix.hasSuffix("/") { prefix.removeLast() }
    guard prefix.utf8.allSatisfy(Self.isPathPart),
      let (host, port) = Self.split(authority.lowercased())
    else { return nil }
    guard let number = port.isEmpty ? (isSecure ? 443 : 80) : Int(port),
      (1...65_535).contains(number), port.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    self.host = host
    self.port = number
  }

  /// The URL in its shortest form, without a slash at the end.
  public var url: String {
    let scheme = isSecure ? "https" : "http"
    let shownHost = host.contains(":") ? "[\(host)]" : host
    let shownPort = port == (isSecure ? 443 : 80) ? "" : ":\(port)"
    return "\(scheme)://\(shownHost)\(shownPort)\(prefix)"
  }

  /// Whether nothing leaves this machine.
  public var isLoopback: Bool {
    host == "localhost" || host.hasSuffix(".localhost") || host == "::1"
      || Self.isLoopbackIPv4(host)
  }

  private static func split(_ authority: String) -> (host: String, port: String)? {
    if authority.hasPrefix("[") {
      let parts = authority.dropFirst().split(
        separator: "]",
        maxSplits: 1,
        omittingEmptySubsequences: false
      )
      guard parts.count == 2, parts[0].utf8.contains(UInt8(ascii: ":")),
        parts[0].utf8.allSatisfy({ hexadecimalDigit($0) != nil || ":.".utf8.contains($0) }),
        parts[1].isEmpty || parts[1].hasPrefix(":")
      else { return nil }
      return (String(parts[0]), String(parts[1].dropFirst()))
    }
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, !parts[0].isEmpty, parts[0].utf8.allSatisfy(isHostPart) else {
      return nil
    }
    return (String(parts[0]), parts.count == 2 ? String(parts[1]) : "")
  }

  private static func isLoopbackIPv4(_ host: String) -> Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  private static func isHostPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func isPathPart(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !"?#\"<>\\^`{|}".utf8.contains(byte)
  }
}
