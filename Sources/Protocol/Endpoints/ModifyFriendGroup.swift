/// Moves a friend to another category.
public enum ModifyFriendGroup: RetcodeEndpoint {
  /// POST, a plain form.
  public static let address = EndpointAddress(.post, .contacts, "/api/modify_friend_group")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// Who.
    public var uin: Uin
    /// The index of the category.
    public var category: Int
    /// The credential.
    public var vfwebqq: String

    /// Makes a request.
    public init(
      uin: Uin,
      category: Int,
      vfwebqq: String
    ) {
      self.uin = uin
      self.category = category
      self.vfwebqq = vfwebqq
    }

    /// Reads the fields.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        uin: try fields.required("tuin"),
        category: Int(clamping: fields.integer("newid") ?? 0),
        vfwebqq: try fields.required("vfwebqq")
      )
    }

    /// The fields of a form.
    public func encode() -> FormBody {
      ["tuin": String(uin.rawValue), "newid": String(category), "vfwebqq": vfwebqq]
    }
  }

  /// Done.
  public typealias Value = Acknowledgement
}
