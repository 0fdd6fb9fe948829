/// A cookie that the server sets, spelled as the real service spelled it.
struct ResponseCookie: Sendable {
  /// Which part of the service sees a cookie, where a client uses the historic host names.
  enum Scope: String, Sendable {
    case all = "qq.com"
    case login = "ptlogin2.qq.com"
    case web = "web2.qq.com"
  }

  var name: String
  var value: String
  var scope: Scope
  /// Whether it is set to be forgotten.
  var isDeletion = false
  /// Whether the request came to a host below `qq.com`; any other host keeps its cookies to itself.
  var hasHistoricHost: Bool

  /// The value of the `Set-Cookie` field.
  var line: String {
    let expires = isDeletion ? " EXPIRES=Fri, 02-Jan-1970 00:00:00 GMT;" : ""
    let domain = hasHistoricHost ? " DOMAIN=\(scope.rawValue);" : ""
    return "\(name)=\(value);\(expires) PATH=/;\(domain)"
  }
}
