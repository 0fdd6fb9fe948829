/// The `Cookie` field as old clients write it.
enum CookieHeader {
  private static let attributes: Set = [
    "path", "domain", "expires", "max-age", "secure", "httponly", "samesite",
  ]

  /// Reads names and values; of several equal names the last wins.
  ///
  /// One client sends back whole `Set-Cookie` lines (`a=1; PATH=/; DOMAIN=qq.com;; b=2; …`), so
  /// attributes and empty parts are skipped.
  static func parse(_ header: String) -> [String: String] {
    var cookies: [String: String] = [:]
    for part in header.split(separator: ";") {
      let pieces = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = pieces[0].trimmed
      guard pieces.count == 2, !name.isEmpty, !attributes.contains(name.lowercased()) else {
        continue
      }
      cookies[name] = pieces[1].trimmed
    }
    return cookies
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
