/// Where the endpoints are: all below one base URL, or each on its host of the time.
public struct Hosts: Equatable, Sendable {
  enum Arrangement: Equatable, Sendable {
    case single(ServerAddress)
    /// As the time had it, or each of them over TLS.
    case historic(isSecure: Bool)
  }

  let arrangement: Arrangement
  /// The Referer of check, captcha, login and check_sig, once the page was asked for.
  public var loginPageURL: String?

  /// Everything below one base URL.
  public init(_ server: ServerAddress) { arrangement = .single(server) }

  /// The host names of the time, with its schemes: the login over TLS, the rest in the clear.
  public static let historic = Hosts(arrangement: .historic(isSecure: false))
  /// The host names of the time, all over TLS, as behind a proxy of today.
  public static let historicOverTLS = Hosts(arrangement: .historic(isSecure: true))

  private init(arrangement: Arrangement) { self.arrangement = arrangement }

  /// The request that a client sends.
  public func request<E: Endpoint>(_ endpoint: E.Type, _ request: E.Request) -> WireRequest {
    let address = E.address
    let fields = request.encode().encoded
    var wire: WireRequest
    switch address.method {
    case .get:
      let query = fields.isEmpty ? "" : "?\(fields)"
      wire = WireRequest(method: .get, url: base(address.host) + address.path + query)
    case .post:
      wire = WireRequest(
        method: .post,
        url: base(address.host) + address.path,
        body: Array(fields.utf8)
      )
    }
    wire.timeout = address.timeout
    wire.connectTimeout = min(wire.connectTimeout, address.timeout)
    wire.maximumBodySize = address.maximumBodySize
    wire.headers = headers(address)
    wire.address = address
    return wire
  }

  /// The request for the URL of a login reply; below one base URL only its path and query count.
  ///
  /// `nil` when the URL is none, or leads elsewhere than to the hosts of the time.
  public func signatureRequest(_ url: String) -> WireRequest? {
    relocated(url, CheckSig.address)
  }

  /// A request for a URL that an answer named, with the limits of an endpoint.
  func relocated(_ url: String, _ address: EndpointAddress) -> WireRequest? {
    guard url.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
      let scheme = ["http://", "https://"].first(where: url.lowercased().hasPrefix)
    else { return nil }
    let rest = url.dropFirst(scheme.count)
    let host = rest.prefix { !"/?#".contains($0) }.lowercased()
    let tail = rest.dropFirst(host.count).prefix { $0 != "#" }
    var wire: WireRequest
    switch arrangement {
    case .single(let server):
      let repeatsPrefix = !server.prefix.isEmpty && tail.hasPrefix(server.prefix + "/")
      wire = WireRequest(
        url: server.url + (repeatsPrefix ? tail.dropFirst(server.prefix.count) : tail)
      )
    case .historic(let isSecure):
      guard host == "qq.com" || host.hasSuffix(".qq.com") else { return nil }
      wire = WireRequest(url: (isSecure ? "https://" : scheme) + host + tail)
    }
    wire.timeout = address.timeout
    wire.maximumBodySize = address.maximumBodySize
    wire.headers = headers(address)
    wire.address = address
    return wire
  }

  /// A URL of a role, for asking what its cookies are.
  public func url(_ role: HostRole) -> String { base(role) + "/" }

  /// The end of a `Set-Cookie` line that makes a cookie valid for all hosts of the time.
  var cookieScope: String {
    switch arrangement {
    case .single: "PATH=/"
    case .historic: "PATH=/; DOMAIN=qq.com"
    }
  }

  func base(_ role: HostRole) -> String {
    switch arrangement {
    case .single(let server): server.url
    case .historic(let isSecure):
      isSecure ? "https://" + role.historicBase.drop { $0 != "/" }.dropFirst(2) : role.historicBase
    }
  }

  func headers(_ address: EndpointAddress) -> [(name: String, value: String)] {
    var headers = [(name: "User-Agent", value: WebQQApplication.userAgent)]
    let referer = address.host.isReachedFromLoginPage ? loginPageURL : address.host.referer
    if let referer { headers.append((name: "Referer", value: referer)) }
    if address.method == .post {
      headers.append(
        (name: "Content-Type", value: "application/x-www-form-urlencoded; charset=UTF-8")
      )
    }
    return headers
  }
}
