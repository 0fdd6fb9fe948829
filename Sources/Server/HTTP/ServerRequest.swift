import WebQQProtocol

/// One HTTP request as the router sees it, whatever road it came by.
struct ServerRequest: Sendable {
  /// `GET`, `POST` and so on.
  var method: String
  /// Without the query.
  var path: String
  /// The fields of the query, then those of the body.
  var form: FormBody
  /// Names in lower case.
  var headers: [String: String]
  /// The address of the socket's other end; empty for requests from inside the process.
  var peer: String
  /// The body as it arrives, where it carries a file; none of it is in `form`.
  var pieces: (any AsyncSequence<[UInt8], any Error> & Sendable)?

  /// Takes a request target apart.
  init(
    method: String,
    target: String,
    headers: [String: String],
    body: [UInt8],
    peer: String
  ) {
    self.method = method
    self.headers = headers
    self.peer = peer
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = parts.first.map(String.init) ?? "/"
    let query = parts.count > 1 ? FormBody(parsing: String(parts[1])) : FormBody()
    form = query + FormBody(parsing: body)
  }

  /// The cookies by name.
  var cookies: [String: String] { CookieHeader.parse(headers["cookie"] ?? "") }
}
