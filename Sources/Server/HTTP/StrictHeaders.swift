import WebQQProtocol

/// What the real service wanted of the headers of a session's calls.
enum StrictHeaders {
  /// Looks at what needs a login or a session only.
  /// - Throws: `Refusal`: 100101 without a User-Agent, 103 without a Referer that fits the host.
  static func check(_ request: ServerRequest, for credential: RequiredCredential) throws {
    let host: HostRole
    switch credential {
    case .nothing: return
    case .login: host = .session
    case .session(let role): host = role
    }
    guard request.headers["user-agent"]?.isEmpty == false else { throw Refusal(.headersMissing) }
    guard fits(request.headers["referer"] ?? "", host) else { throw Refusal(.tokenNotValid) }
  }

  /// The proxy page of the host, over http or TLS; `id` and version do not matter.
  private static func fits(_ referer: String, _ host: HostRole) -> Bool {
    switch host {
    case .session: isPage(referer, of: "d.web2.qq.com", ["proxy.html", "cfproxy.html"])
    case .contacts: isPage(referer, of: "s.web2.qq.com", ["proxy.html", "cfproxy.html"])
    case .search: isPage(referer, of: "cgi.web2.qq.com", ["proxy.html", "cfproxy.html"])
    case .loginPage, .login, .captcha, .signature, .web, .uploads, .offlineFiles, .files, .avatar:
      referer.contains("web2.qq.com/")
    }
  }

  private static func isPage(_ url: String, of host: String, _ names: [String]) -> Bool {
    let page = url.prefix { $0 != "?" }
    return ["http", "https"].contains { scheme in
      names.contains { page == "\(scheme)://\(host)/\($0)" }
    }
  }
}
