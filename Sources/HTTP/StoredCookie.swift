/// A cookie as libcurl keeps it: one line of the Netscape format.
///
/// Seven fields between tabs: domain, whether subdomains see it, path, whether it is secure, when it
/// expires in seconds since 1970 (0 with the session), name, value. HttpOnly cookies have
/// `#HttpOnly_` before the domain.
struct StoredCookie: Equatable {
  var domain: String
  var includesSubdomains: Bool
  var path: String
  var isSecure: Bool
  var expires: Int64
  var name: String
  var value: String

  init(
    domain: String,
    includesSubdomains: Bool,
    path: String,
    isSecure: Bool,
    expires: Int64,
    name: String,
    value: String
  ) {
    self.domain = domain
    self.includesSubdomains = includesSubdomains
    self.path = path
    self.isSecure = isSecure
    self.expires = expires
    self.name = name
    self.value = value
  }

  /// Reads a line; `nil` when it has not the seven fields.
  init?(line: some StringProtocol) {
    let fields = line.split(separator: "\t", maxSplits: 6, omittingEmptySubsequences: false)
    guard fields.count == 7, let expires = Int64(fields[4]) else { return nil }
    var domain = fields[0][...]
    let mark = "#HttpOnly_"
    if domain.hasPrefix(mark) { domain = domain.dropFirst(mark.count) }
    if domain.hasPrefix(".") { domain = domain.dropFirst() }
    self.domain = domain.lowercased()
    includesSubdomains = fields[1] == "TRUE"
    path = String(fields[2])
    isSecure = fields[3] == "TRUE"
    self.expires = expires
    name = String(fields[5])
    value = String(fields[6])
  }

  /// The line to give to libcurl.
  var line: String {
    [
      (includesSubdomains ? "." : "") + domain, includesSubdomains ? "TRUE" : "FALSE", path,
      isSecure ? "TRUE" : "FALSE", String(expires), name, value,
    ].joined(separator: "\t")
  }

  /// Whether a request to `target` carries it (RFC 6265 §5.4).
  func isSent(to target: RequestTarget, at now: Int64) -> Bool {
    if expires != 0, expires <= now { return false }
    // libcurl, as browsers do, trusts the machine it runs on.
    let isLoopback = ["localhost", "127.0.0.1", "::1"].contains(target.host)
    if isSecure, !target.isSecure, !isLoopback { return false }
    return matchesDomain(of: target.host) && matchesPath(target.path)
  }

  private func matchesDomain(of host: String) -> Bool {
    host == domain || (includesSubdomains && host.hasSuffix("." + domain))
  }

  private func matchesPath(_ requested: String) -> Bool {
    if path == "/" || requested == path { return true }
    return requested.hasPrefix(path.hasSuffix("/") ? path : path + "/")
  }
}
