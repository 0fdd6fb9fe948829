/// The login with the password digest.
///
/// Shape: `ptuiCB('0','0','url','0','登录成功！', 'nick');` and CRLF. Sets the cookies `uin`, `skey`,
/// `ptwebqq`. The reactions to each code stand in `LoginFlow`.
public enum Login: Endpoint {
  /// GET; the query holds the digest, so it must never reach a log.
  public static let address = EndpointAddress(
    .get,
    .login,
    "/login",
    timeout: EndpointAddress.signInTimeout,
    maximumBodySize: EndpointAddress.maximumCallbackSize
  )

  /// What is asked.
  public struct Request: EndpointRequest {
    /// The QQ number as typed.
    public var account: String
    /// `PasswordDigest`.
    public var digest: String
    /// As typed, or as `Check` gave it.
    public var verifyCode: String
    /// The status to log in with, as a number.
    public var statusCode: Int
    /// Clicks, keys and milliseconds on the page.
    public var action: String
    /// Counts the submits from 1.
    public var submit: Int
    /// From the login page; may be empty.
    public var loginSignature: String

    /// Makes a request.
    public init(
      account: String,
      digest: String,
      verifyCode: String,
      statusCode: Int = 10,
      action: String = "2-10-5837",
      submit: Int = 1,
      loginSignature: String = ""
    ) {
      self.account = account
      self.digest = digest
      self.verifyCode = verifyCode
      self.statusCode = statusCode
      self.action = action
      self.submit = submit
      self.loginSignature = loginSignature
    }

    /// Reads a query.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        account: try fields.required("u"),
        digest: try fields.required("p"),
        verifyCode: fields.text("verifycode") ?? "",
        statusCode: fields.integer("webqq_type").map { Int(truncatingIfNeeded: $0) } ?? 10,
        action: fields.text("action") ?? "",
        submit: fields.integer("t").map { Int(truncatingIfNeeded: $0) } ?? 1,
        loginSignature: fields.text("login_sig") ?? ""
      )
    }

    /// The query.
    public func encode() -> FormBody {
      [
        "u": account, "p": digest, "verifycode": verifyCode, "webqq_type": String(statusCode),
        "remember_uin": "1", "login2qq": "1", "aid": WebQQApplication.appID,
        "u1": WebQQApplication.landingURL(statusCode: statusCode), "h": "1", "ptredirect": "0",
        "ptlang": "2052", "daid": WebQQApplication.daID, "from_ui": "1", "pttype": "1",
        "dumy": "", "fp": "loginerroralert", "action": action,
        "mibao_css": WebQQApplication.style, "t": String(submit), "g": "1", "js_type": "0",
        "js_ver": WebQQApplication.scriptVersion, "login_sig": loginSignature,
      ]
    }
  }

  /// What is answered.
  public struct Reply: Equatable, Sendable {
    /// 0 is success.
    public var code: Int
    /// `2` with code 4: the page or the captcha has expired.
    public var sub: String
    /// With code 0: where to go next, normally check_sig.
    public var url: String
    /// For people; text from outside, may hold HTML.
    public var message: String
    /// The nick on success, the account on failure.
    public var nickOrAccount: String

    /// Makes a reply.
    public init(
      code: Int,
      sub: String = "0",
      url: String = "",
      message: String,
      nickOrAccount: String
    ) {
      self.code = code
      self.sub = sub
      self.url = url
      self.message = message
      self.nickOrAccount = nickOrAccount
    }
  }

  /// Reads the callback.
  public static func decode(_ body: [UInt8]) throws(ProtocolError) -> Reply {
    guard let callback = Callback(parsing: body), callback.name == "ptuiCB" || callback.name == nil
    else { throw malformed("ptuiCB") }
    guard let code = Int(callback.argument(0)) else { throw malformed("code") }
    return Reply(
      code: code,
      sub: callback.argument(1),
      url: callback.argument(2),
      message: callback.argument(4),
      nickOrAccount: callback.argument(5)
    )
  }

  /// Writes the callback as clients that cut by position expect it: a blank before the last
  /// argument, `;` and CRLF at the end.
  public static func encode(_ reply: Reply) -> [UInt8] {
    let quoted = [String(reply.code), reply.sub, reply.url, "0", reply.message].map {
      Callback.quote($0)
    }
    let name = Callback.quote(reply.nickOrAccount)
    return Array("ptuiCB(\(quoted.joined(separator: ",")), \(name));\r\n".utf8)
  }
}
