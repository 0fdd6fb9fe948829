import WebQQProtocol

/// What the real service wanted of the headers of a session's calls.
enum StrictHeaders {
  /// Looks at the calls of `d.web2` and `s.web2` only.
  /// - Throws: `Refusal`: 100101 without a User-Agent, 103 without a Referer of the service.
  static func check(_ request: ServerRequest) throws {
    guard request.path.hasPrefix("/channel/") || request.path.hasPrefix("/api/") else { return }
    guard request.headers["user-agent"]?.isEmpty == false else { throw Refusal(.headersMissing) }
    guard request.headers["referer"]?.contains("web2.qq.com/") == true else {
      throw Refusal(.tokenNotValid)
    }
  }
}
