/// The parts of an absolute http or https URL that errors and cookies need.
struct RequestTarget: Hashable, Sendable {
  /// Whether it is https.
  let isSecure: Bool
  /// In lower case, without brackets around an IPv6 address.
  let host: String
  let port: Int
  /// Begins with `/`, without the query.
  let path: String

  /// Reads a URL; `nil` when it is none, or of another scheme.
  ///
  /// libcurl reads the URL by itself for the request; here blanks and controls are refused so that
  /// both see the same.
  init?(_ url: String) {
    guard url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else {
      return nil
    }
    let pieces = url.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
    guard pieces.count == 2 else { return nil }
    switch pieces[0].lowercased() {
    case "http": isSecure = false
    case "https": isSecure = true
    default: return nil
    }
    let end = pieces[1].firstIndex { "/?#".contains($0) } ?? pieces[1].endIndex
    let rest = pieces[1][end...].prefix { $0 != "?" && $0 != "#" }
    path = rest.isEmpty ? "/" : String(rest)
    guard
      let (host, port) = Self.authority(pieces[1][..<end], standardPort: isSecure ? 443 : 80)
    else { return nil }
    self.host = host
    self.port = port
  }

  private static func authority(
    _ text: Substring,
    standardPort: Int
  ) -> (host: String, port: Int)? {
    let place = text.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    let host: Substring
    let rest: Substring
    if place.hasPrefix("["), let close = place.firstIndex(of: "]") {
      host = place[place.index(after: place.startIndex)..<close]
      rest = place[place.index(after: close)...]
    } else {
      host = place.prefix { $0 != ":" }
      rest = place[host.endIndex...]
    }
    guard !host.isEmpty else { return nil }
    if rest.isEmpty || rest == ":" { return (host.lowercased(), standardPort) }
    guard rest.hasPrefix(":"), let port = Int(rest.dropFirst()), (1...65535).contains(port) else {
      return nil
    }
    return (host.lowercased(), port)
  }
}
