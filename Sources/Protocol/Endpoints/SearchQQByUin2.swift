/// Finds a person by the real number.
///
/// Refused with 1000 when a captcha (`aid=1003901`) has to be solved first, and with 1001 when its
/// answer was wrong; then the same call again with `verifysession` and `code`. The answer has the shape of
/// `get_stranger_info2` (composed: no capture is known).
public enum SearchQQByUin2: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .contacts, "/api/search_qq_by_uin2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// The real number.
    public var account: UInt64
    /// The cookie `verifysession` of a captcha; empty without one.
    public var verifySession: String
    /// The answer to the captcha; empty without one.
    public var code: String
    /// The credential.
    public var vfwebqq: String
    /// Unix milliseconds, against caches.
    public var t: Int64

    /// Makes a request.
    public init(
      account: UInt64,
      verifySession: String = "",
      code: String = "",
      vfwebqq: String,
      t: Int64
    ) {
      self.account = account
      self.verifySession = verifySession
      self.code = code
      self.vfwebqq = vfwebqq
      self.t = t
    }

    /// Reads the fields.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        account: try fields.number("tuin"),
        verifySession: fields["verifysession"]?.lenientText ?? "",
        code: fields["code"]?.lenientText ?? "",
        vfwebqq: try fields.required("vfwebqq"),
        t: fields.integer("t") ?? 0
      )
    }

    /// The query.
    public func encode() -> FormBody {
      [
        "tuin": String(account), "verifysession": verifySession, "code": code, "vfwebqq": vfwebqq,
        "t": String(t),
      ]
    }
  }

  /// The profile, with the token that adding takes.
  public typealias Value = PersonInfo
}
