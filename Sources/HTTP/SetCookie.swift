import CCurl

/// Reads a `Set-Cookie` value of our own making into a cookie for libcurl's store.
///
/// libcurl does this for responses, with the list of public suffixes. It cannot be asked to do so
/// for a line that came with no response; there a domain needs a dot and must hold the host.
enum SetCookie {
  /// The cookie; `nil` when the line has no name, holds controls or claims a foreign domain.
  static func cookie(_ line: String, from target: RequestTarget, at now: Int64) -> StoredCookie? {
    guard line.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
    let pieces = line.split(separator: ";", omittingEmptySubsequences: false).map(pair)
    guard let first = pieces.first, !first.name.isEmpty else { return nil }
    var cookie = StoredCookie(
      domain: target.host,
      includesSubdomains: false,
      path: standardPath(of: target.path),
      isSecure: false,
      expires: 0,
      name: first.name,
      value: first.value
    )
    var maximumAge: Int64?
    for piece in pieces.dropFirst() {
      switch piece.name.lowercased() {
      case "domain" where !piece.value.isEmpty:
        guard let domain = domain(piece.value, of: target.host) else { return nil }
        cookie.domain = domain
        cookie.includesSubdomains = true
      case "path" where piece.value.hasPrefix("/"): cookie.path = piece.value
      case "secure": cookie.isSecure = true
      case "max-age": maximumAge = Int64(piece.value) ?? maximumAge
      case "expires":
        let date = cc_date(piece.value)
        if date >= 0 { cookie.expires = max(1, date) }
      default: break
      }
    }
    if let maximumAge {
      cookie.expires = maximumAge <= 0 ? 1 : now.addingReportingOverflow(maximumAge).partialValue
    }
    return cookie
  }

  private static func pair(_ text: Substring) -> (name: String, value: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    return (trimmed(parts[0]), parts.count > 1 ? trimmed(parts[1]) : "")
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " }
    let end = start.lastIndex { $0 != " " }.map { start.index(after: $0) } ?? start.startIndex
    return String(start[..<end])
  }

  private static func domain(_ value: String, of host: String) -> String? {
    let domain = (value.hasPrefix(".") ? String(value.dropFirst()) : value).lowercased()
    if domain == host { return domain }
    let isAddress = host.contains(":") || host.allSatisfy { $0.isNumber || $0 == "." }
    return domain.contains(".") && !isAddress && host.hasSuffix("." + domain) ? domain : nil
  }

  /// RFC 6265 §5.1.4: up to the last slash.
  private static func standardPath(of path: String) -> String {
    let parent = path.lastIndex(of: "/").map { path[..<$0] } ?? ""
    return parent.isEmpty ? "/" : String(parent)
  }
}
