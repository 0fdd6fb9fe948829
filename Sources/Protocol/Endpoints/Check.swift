/// Whether an account needs a captcha, and its number as 8 bytes.
///
/// Shape: `ptui_checkVC('0','!UGX','\x00\x00\x00\x00\x07\x60\xa4\x78');` without a newline. `0` means
/// that argument 2 is the verify code, anything else that a picture has to be asked for.
public enum Check: Endpoint {
  /// After 5 s without an answer the login goes on as if a captcha were needed.
  public static let address = EndpointAddress(
    .get,
    .login,
    "/check",
    timeout: .seconds(5),
    maximumBodySize: EndpointAddress.maximumCallbackSize
  )

  /// What is asked.
  public struct Request: EndpointRequest {
    /// The QQ number as typed.
    public var account: String
    /// From the login page; may be empty.
    public var loginSignature: String
    /// A fraction in 0..1, against caches.
    public var random: String

    /// Makes a request.
    public init(account: String, loginSignature: String, random: String) {
      self.account = account
      self.loginSignature = loginSignature
      self.random = random
    }

    /// Reads a query.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      account = try fields.required("uin")
      loginSignature = fields.text("login_sig") ?? ""
      random = fields.text("r") ?? ""
    }

    /// The query.
    public func encode() -> FormBody {
      [
        "uin": account, "appid": WebQQApplication.appID,
        "js_ver": WebQQApplication.scriptVersion, "js_type": "0", "login_sig": loginSignature,
        "u1": WebQQApplication.landingURL, "r": random,
      ]
    }
  }

  /// What is answered.
  public struct Reply: Equatable, Sendable {
    /// Whether a picture has to be asked for.
    public var needsCaptcha: Bool
    /// The verify code (`!` and three letters), or with a captcha a token of no use in 2013.
    public var code: String
    /// The account number, big-endian; empty when the server wants to be asked again.
    public var uinBytes: [UInt8]

    /// Makes a reply.
    public init(needsCaptcha: Bool, code: String, uinBytes: [UInt8]) {
      self.needsCaptcha = needsCaptcha
      self.code = code
      self.uinBytes = uinBytes
    }

    /// The bytes of number 10000: the account does not exist.
    public static let unknownAccount = PasswordDigest.uinBytes(10_000)
  }

  /// Reads the callback; arguments after the third are of later years.
  public static func decode(_ body: [UInt8]) throws(ProtocolError) -> Reply {
    guard let callback = Callback(parsing: body), callback.name == "ptui_checkVC" else {
      throw malformed("ptui_checkVC")
    }
    guard let bytes = callback.bytes(2), bytes.isEmpty || bytes.count == 8 else {
      throw malformed("uin")
    }
    return Reply(
      needsCaptcha: callback.argument(0) != "0",
      code: callback.argument(1),
      uinBytes: bytes
    )
  }

  /// Writes the callback.
  public static func encode(_ reply: Reply) -> [UInt8] {
    let flag = Callback.quote(reply.needsCaptcha ? "1" : "0")
    let code = Callback.quote(reply.code)
    return Array("ptui_checkVC(\(flag),\(code),\(Callback.quote(reply.uinBytes)));".utf8)
  }
}
