// Where a request came from, and under which name it knows the server.

/// What the URLs and cookies of an answer depend on.
struct RequestOrigin: Sendable {
  /// The client's address, as far as anybody can be believed.
  let address: String
  /// `http` or `https`.
  let scheme: String
  /// Name and port as in the request's `Host`.
  let host: String
  private let publicURL: String?

  /// Reads a request; `bound` is where the server listens, where `Host` is of no use.
  ///
  /// The configuration says whose `X-Forwarded-…` fields are believed.
  init(_ request: ServerRequest, _ configuration: ServerConfiguration, bound: String) {
    let isForwarded = configuration.link.believes(request.peer)
    func forwarded(_ name: String) -> String? { isForwarded ? request.headers[name] : nil }
    let hops = forwarded("x-forwarded-for")?.split(separator: ",").map { $0.filter { $0 != " " } }
    address = hops?.last ?? request.peer
    scheme = forwarded("x-forwarded-proto") == "https" ? "https" : "http"
    let name = forwarded("x-forwarded-host") ?? request.headers["host"] ?? ""
    host = Self.isHost(name) ? name : bound
    publicURL = configuration.publicURL
  }

  /// Whether the client reached the server under one of the names of the real service.
  var isHistoric: Bool {
    let name = host.prefix { $0 != ":" }
    return name == "qq.com" || name.hasSuffix(".qq.com")
  }

  /// The base of the URLs that `check_sig` and pictures have.
  func base(historicHost: String) -> String {
    if let publicURL { return publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL }
    return isHistoric ? "\(scheme)://\(historicHost)" : "\(scheme)://\(host)"
  }

  /// A cookie as this client must get it.
  func cookie(
    _ name: String,
    _ value: String,
    _ scope: ResponseCookie.Scope,
    isDeletion: Bool = false
  ) -> ResponseCookie {
    ResponseCookie(
      name: name,
      value: value,
      scope: scope,
      isDeletion: isDeletion,
      hasHistoricHost: isHistoric
    )
  }

  /// The field comes from outside and goes into URLs: letters, digits and a few marks only.
  private static func isHost(_ name: String) -> Bool {
    !name.isEmpty && name.count <= 255
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
          UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"):
          true
        default: false
        }
      }
  }
}
