/// The profile of somebody who is no friend, with the token that adding takes.
public enum GetStrangerInfo2: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .contacts, "/api/get_stranger_info2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// Who.
    public var uin: Uin
    /// The credential.
    public var vfwebqq: String
    /// Unix milliseconds, against caches.
    public var t: Int64

    /// Makes a request.
    public init(
      uin: Uin,
      vfwebqq: String,
      t: Int64
    ) {
      self.uin = uin
      self.vfwebqq = vfwebqq
      self.t = t
    }

    /// Reads the fields.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        uin: try fields.required("tuin"),
        vfwebqq: try fields.required("vfwebqq"),
        t: fields.integer("t") ?? 0
      )
    }

    /// The query.
    public func encode() -> FormBody {
      [
        "tuin": String(uin.rawValue), "verifysession": "", "gid": "0", "code": "",
        "vfwebqq": vfwebqq, "t": String(t),
      ]
    }
  }

  /// The profile.
  public typealias Value = PersonInfo
}
