/// The visit that turns a login into the cookies of `web2.qq.com`.
///
/// Shape: 302 to the landing page with the cookies `p_uin`, `p_skey`, `pt4_token`, and the one-byte
/// body `0`. One use, short-lived; the URL comes from the login reply.
public enum CheckSig: Endpoint {
  /// GET.
  public static let address = EndpointAddress(
    .get,
    .signature,
    "/check_sig",
    timeout: EndpointAddress.signInTimeout,
    maximumBodySize: EndpointAddress.maximumCallbackSize
  )

  /// What is asked.
  ///
  /// A client takes the URL as it was given; servers make and read it.
  public struct Request: EndpointRequest {
    /// The real number.
    public var account: String
    /// Proof of the login; a secret.
    public var signature: String
    /// The status that was logged in with, as a number.
    public var statusCode: Int

    /// Makes a request.
    public init(account: String, signature: String, statusCode: Int = 10) {
      self.account = account
      self.signature = signature
      self.statusCode = statusCode
    }

    /// Reads a query.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      account = try fields.required("uin")
      signature = try fields.required("ptsig")
      let landing = fields.text("s_url").map { FormBody(parsing: $0) }
      statusCode = landing?["webqq_type"].flatMap { Int($0) } ?? 10
    }

    /// The query.
    public func encode() -> FormBody {
      [
        "pttype": "1", "uin": account, "service": "login", "nodirect": "0", "ptsig": signature,
        "s_url": WebQQApplication.landingURL(statusCode: statusCode), "f_url": "",
        "ptlang": "2052", "ptredirect": "100", "aid": WebQQApplication.appID,
        "daid": WebQQApplication.daID, "j_later": "0", "low_login_hour": "0", "regmaster": "0",
      ]
    }
  }

  /// Nothing; all that counts are the cookies.
  public struct Reply: Equatable, Sendable {
    /// Makes a reply.
    public init() {}
  }

  /// Any body will do.
  public static func decode(_ body: [UInt8]) -> Reply { Reply() }

  /// The one byte that one client waits for.
  public static func encode(_ reply: Reply) -> [UInt8] { [UInt8(ascii: "0")] }
}
