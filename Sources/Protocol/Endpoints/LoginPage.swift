/// The login page, which hands out `login_sig`.
///
/// Shape: HTML with `g_login_sig=encodeURIComponent("…")`, 64 characters of `[A-Za-z0-9*_-]`. The
/// URL of this request is the Referer of check, captcha and login.
public enum LoginPage: Endpoint {
  /// GET, up to 1 MiB.
  public static let address = EndpointAddress(
    .get,
    .loginPage,
    "/cgi-bin/login",
    timeout: EndpointAddress.signInTimeout,
    maximumBodySize: EndpointAddress.maximumPictureSize
  )

  /// What is asked.
  public struct Request: EndpointRequest {
    /// The status to log in with, as a number (10 is online).
    public var statusCode: Int

    /// Makes a request.
    public init(statusCode: Int) { self.statusCode = statusCode }

    /// Reads a query; the rest of it is constant.
    public init(decoding fields: RequestFields) {
      statusCode = fields.integer("login_state").map { Int(truncatingIfNeeded: $0) } ?? 10
    }

    /// The query.
    public func encode() -> FormBody {
      [
        "daid": WebQQApplication.daID, "target": "self", "style": "5",
        "mibao_css": WebQQApplication.style, "appid": WebQQApplication.appID,
        "enable_qlogin": "0", "no_verifyimg": "1", "s_url": WebQQApplication.landingURL,
        "f_url": "loginerroralert", "strong_login": "1", "login_state": String(statusCode),
        "t": WebQQApplication.pageVersion,
      ]
    }
  }

  /// What the page holds.
  public struct Reply: Equatable, Sendable {
    /// Empty when the page has none; the login works without.
    public var loginSignature: String

    /// Makes a reply.
    public init(loginSignature: String) { self.loginSignature = loginSignature }
  }

  private static let opening = Array("g_login_sig=encodeURIComponent(\"".utf8)

  /// Looks for the signature; a page without one is no error.
  public static func decode(_ body: [UInt8]) -> Reply {
    guard let start = body.firstRange(of: opening)?.upperBound else {
      return Reply(loginSignature: "")
    }
    let signature = body[start...].prefix { $0 != UInt8(ascii: "\"") }
    let isPlausible = signature.count <= 256 && signature.allSatisfy(isSignaturePart)
    return Reply(
      loginSignature: isPlausible ? String(decoding: signature, as: UTF8.self) : ""
    )
  }

  /// A page that holds the signature and nothing else of use.
  public static func encode(_ reply: Reply) -> [UInt8] {
    Array(
      """
      <!DOCTYPE html>
      <html><head><meta charset="utf-8"><title>WebQQ</title><script>
      var g_login_sig=encodeURIComponent("\(reply.loginSignature)");
      </script></head><body></body></html>

      """.utf8
    )
  }

  private static func isSignaturePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
