/// The parts of a URL that a router needs.
struct LoopbackURL {
  /// Name and port.
  let host: String
  /// Path and query.
  let target: String

  /// Takes `http://host/path?query` apart; `nil` for anything else.
  init?(_ url: String) {
    guard let scheme = ["http://", "https://"].first(where: url.hasPrefix) else { return nil }
    let rest = url.dropFirst(scheme.count)
    let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    guard end > rest.startIndex else { return nil }
    host = String(rest[..<end])
    let path = rest[end...]
    target = path.hasPrefix("/") ? String(path) : "/\(path)"
  }
}
