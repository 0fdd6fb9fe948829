/// The captcha picture.
///
/// Its answer is bound to the cookie `verifysession` that comes with it.
public enum GetImage: Endpoint {
  /// GET, up to 1 MiB.
  public static let address = EndpointAddress(
    .get,
    .captcha,
    "/getimage",
    timeout: EndpointAddress.signInTimeout,
    maximumBodySize: EndpointAddress.maximumPictureSize
  )

  /// What is asked.
  public struct Request: EndpointRequest {
    /// The QQ number as typed.
    public var account: String
    /// Which kind: that of the login, or that of a search inside a session.
    public var aid: String
    /// A fraction in 0..1, against caches; a new one asks for a new picture.
    public var random: String

    /// Makes a request.
    public init(account: String, random: String, aid: String = WebQQApplication.appID) {
      self.account = account
      self.aid = aid
      self.random = random
    }

    /// Reads a query.
    public init(decoding fields: RequestFields) {
      account = fields.text("uin") ?? ""
      aid = fields.text("aid") ?? WebQQApplication.appID
      random = fields.text("r") ?? ""
    }

    /// The query.
    public func encode() -> FormBody {
      let uin: FormBody = account.isEmpty ? [:] : ["uin": account]
      return ["aid": aid, "r": random] + uin
    }
  }

  /// The bytes of the picture, as they are.
  public static func decode(_ body: [UInt8]) throws(ProtocolError) -> [UInt8] {
    guard !body.isEmpty else { throw malformed("picture") }
    return body
  }

  /// The bytes of the picture, as they are.
  public static func encode(_ reply: [UInt8]) -> [UInt8] { reply }
}
