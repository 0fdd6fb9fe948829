/// Changes what I call a friend.
public enum ChangeMarkName2: RetcodeEndpoint {
  /// POST, a plain form.
  public static let address = EndpointAddress(.post, .contacts, "/api/change_mark_name2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// Who.
    public var uin: Uin
    /// An empty one takes it away.
    public var markName: String
    /// The credential.
    public var vfwebqq: String

    /// Makes a request.
    public init(
      uin: Uin,
      markName: String,
      vfwebqq: String
    ) {
      self.uin = uin
      self.markName = markName
      self.vfwebqq = vfwebqq
    }

    /// Reads the fields.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        uin: try fields.required("tuin"),
        markName: fields["markname"]?.lenientText ?? "",
        vfwebqq: try fields.required("vfwebqq")
      )
    }

    /// The fields of a form.
    public func encode() -> FormBody {
      ["tuin": String(uin.rawValue), "markname": markName, "vfwebqq": vfwebqq]
    }
  }

  /// Done.
  public typealias Value = Acknowledgement
}
