/// Takes somebody off my list.
public enum DeleteFriend: RetcodeEndpoint {
  /// POST, a plain form.
  public static let address = EndpointAddress(.post, .contacts, "/api/delete_friend")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// Who.
    public var uin: Uin
    /// Whether the person loses me too (`delType` 2).
    public var isOnBothSides: Bool
    /// The credential.
    public var vfwebqq: String

    /// Makes a request.
    public init(uin: Uin, isOnBothSides: Bool, vfwebqq: String) {
      self.uin = uin
      self.isOnBothSides = isOnBothSides
      self.vfwebqq = vfwebqq
    }

    /// Reads the fields; without a `delType` only my side counts.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      let side = fields.integer("delType") ?? 1
      guard side == 1 || side == 2 else { throw MalformedField("delType") }
      self.init(
        uin: try fields.required("tuin"),
        isOnBothSides: side == 2,
        vfwebqq: try fields.required("vfwebqq")
      )
    }

    /// The fields of a form.
    public func encode() -> FormBody {
      [
        "tuin": String(uin.rawValue), "delType": isOnBothSides ? "2" : "1", "vfwebqq": vfwebqq,
      ]
    }
  }

  /// Done.
  public typealias Value = Acknowledgement
}
