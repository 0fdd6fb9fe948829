/// The cookies of one `LoopbackTransport`: enough of RFC 6265 for this server's own.
struct LoopbackCookies: Sendable {
  private struct Key: Hashable {
    var name: String
    var domain: String
    var isHostOnly: Bool
  }

  private var values: [Key: String] = [:]

  /// Keeps a `Set-Cookie` value; a domain that the host is not below is refused.
  mutating func set(_ line: String, from host: String) {
    let parts = line.split(separator: ";").map { part in
      part.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } }
    }
    guard let name = parts.first?.first else { return }
    let value = parts.first.flatMap { $0.count > 1 ? $0[1] : nil } ?? ""
    func attribute(_ name: String) -> String? {
      parts.dropFirst().first { $0.first?.lowercased() == name }?.last
    }
    let site = Self.site(host)
    let domain = attribute("domain")?.lowercased()
    if let domain, !Self.covers(domain, site) { return }
    let key = Key(name: name, domain: domain ?? site, isHostOnly: domain == nil)
    // The server sets a date to take a cookie back and for nothing else.
    values[key] = attribute("expires") == nil ? value : nil
  }

  /// The `Cookie` field of a request; `nil` when there is none to send.
  func header(for host: String) -> String? {
    let sent = values.filter { matches($0.key, host) }
      .map { "\($0.key.name)=\($0.value)" }.sorted()
    return sent.isEmpty ? nil : sent.joined(separator: "; ")
  }

  func value(_ name: String, for host: String) -> String? {
    values.first { $0.key.name == name && matches($0.key, host) }?.value
  }

  private func matches(_ key: Key, _ host: String) -> Bool {
    let site = Self.site(host)
    return key.isHostOnly ? key.domain == site : Self.covers(key.domain, site)
  }

  private static func covers(_ domain: String, _ site: String) -> Bool {
    site == domain || site.hasSuffix(".\(domain)")
  }

  /// The host without its port.
  private static func site(_ host: String) -> String {
    String(host.prefix { $0 != ":" }).lowercased()
  }
}
