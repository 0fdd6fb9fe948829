/// What the calls ask that want nothing but a group's code.
public struct GroupQuery: EndpointRequest {
  /// The group's code, never its gid.
  public var code: GroupCode
  /// The credential.
  public var vfwebqq: String
  /// Unix milliseconds, against caches.
  public var t: Int64

  /// Makes a request.
  public init(code: GroupCode, vfwebqq: String, t: Int64) {
    self.code = code
    self.vfwebqq = vfwebqq
    self.t = t
  }

  /// Reads a query.
  public init(decoding fields: RequestFields) throws(MalformedField) {
    self.init(
      code: try fields.required("gcode"),
      vfwebqq: try fields.required("vfwebqq"),
      t: fields.integer("t") ?? 0
    )
  }

  /// The query.
  public func encode() -> FormBody {
    ["gcode": String(code.rawValue), "vfwebqq": vfwebqq, "t": String(t)]
  }
}
