/// A server's base URL, made from what a person types.
///
/// Without a scheme it is `http` for loopback and `https` for everything else. Accepts a name, an
/// IPv4 or IPv6 address, a port and a path; no user, query or fragment.
struct ServerAddress: Equatable, Sendable {
  /// What stands in front of `://`.
  enum Scheme: String, Hashable, Sendable { case http, https }

  let scheme: Scheme
  /// The person named no scheme.
  let isSchemeAssumed: Bool
  /// In lower case; an IPv6 address without its brackets.
  let host: String
  /// `nil` for the scheme's own.
  let port: Int?
  /// `""`, or with a slash in front and none behind.
  let path: String

  /// Reads a typed address; `nil` when it is none.
  init?(_ text: String) {
    guard let (scheme, rest) = Self.splitScheme(text.trimmed) else { return nil }
    let parts = rest.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let authority = parts.first, let path = Self.path(parts.dropFirst().first ?? ""),
      let (host, port) = Self.splitPort(authority.lowercased())
    else { return nil }
    self.host = host
    self.port = port
    self.path = path
    isSchemeAssumed = scheme == nil
    self.scheme = scheme ?? (Self.isLoopback(host) ? .http : .https)
  }

  /// The whole base URL, without a slash at its end.
  var url: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return "\(scheme.rawValue)://\(name)\(port.map { ":\($0)" } ?? "")\(path)"
  }

  /// The host is this machine itself.
  var isLoopback: Bool { Self.isLoopback(host) }
}

extension ServerAddress {
  private static func splitScheme(_ text: Substring) -> (Scheme?, Substring)? {
    guard let mark = text.firstRange(of: "://") else { return (nil, text) }
    guard let scheme = Scheme(rawValue: text[..<mark.lowerBound].lowercased()) else { return nil }
    return (scheme, text[mark.upperBound...])
  }

  private static func splitPort(_ authority: String) -> (host: String, port: Int?)? {
    if let end = authority.lastIndex(of: "]"), authority.hasPrefix("[") {
      let host = String(authority[authority.index(after: authority.startIndex)..<end])
      return isIPv6(host) ? port(authority[authority.index(after: end)...]).map { (host, $0) } : nil
    }
    if isIPv6(authority) { return (authority, nil) }
    let colon = authority.firstIndex(of: ":") ?? authority.endIndex
    let host = String(authority[..<colon])
    return isName(host) ? port(authority[colon...]).map { (host, $0) } : nil
  }

  /// Reads `""` or `:8420`; the outer `nil` means neither.
  private static func port(_ text: Substring) -> Int?? {
    guard !text.isEmpty else { return .some(nil) }
    let digits = text.dropFirst()
    guard text.first == ":", (1...5).contains(digits.count), digits.allSatisfy(\.isASCIIDigit),
      let port = Int(digits), (1...65_535).contains(port)
    else { return nil }
    return port
  }

  private static func path(_ text: Substring) -> String? {
    guard text.unicodeScalars.allSatisfy({ (0x21...0x7E).contains($0.value) }),
      !text.contains(where: { "?#\"<>\\^`{|}".contains($0) })
    else { return nil }
    let end = text.lastIndex { $0 != "/" }
    return end.map { "/\(text[...$0])" } ?? ""
  }

  /// Letters, digits, hyphens and dots as in DNS, 253 at most, no empty label.
  private static func isName(_ host: String) -> Bool {
    host.utf8.count <= 253
      && host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
        (1...63).contains(label.count) && label.first != "-" && label.last != "-"
          && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
      }
  }

  private static func isIPv6(_ text: String) -> Bool {
    (2...45).contains(text.utf8.count) && text.filter { $0 == ":" }.count >= 2
      && text.allSatisfy { $0.isASCII && ($0.isHexDigit || ":.".contains($0)) }
  }

  private static func isLoopback(_ host: String) -> Bool {
    host == "localhost" || host.hasSuffix(".localhost") || host == "::1"
      || isLoopbackIPv4(host)
  }

  private static func isLoopbackIPv4(_ host: String) -> Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}
