/// What the calls ask that want nothing but a person.
public struct PersonQuery: EndpointRequest {
  /// Who.
  public var uin: Uin
  /// The credential.
  public var vfwebqq: String
  /// Unix milliseconds, against caches.
  public var t: Int64

  /// Makes a request.
  public init(uin: Uin, vfwebqq: String, t: Int64) {
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
    ["tuin": String(uin.rawValue), "vfwebqq": vfwebqq, "t": String(t)]
  }
}
