/// Changes my own name for a group.
public enum UpdateGroupInfo2: RetcodeEndpoint {
  /// POST.
  public static let address = EndpointAddress(.post, .contacts, "/api/update_group_info2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// The group's code.
    public var code: GroupCode
    /// Empty to take the name away.
    public var markName: String
    /// The credential.
    public var vfwebqq: String

    /// Makes a request.
    public init(code: GroupCode, markName: String, vfwebqq: String) {
      self.code = code
      self.markName = markName
      self.vfwebqq = vfwebqq
    }

    /// Reads `r`.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      guard let markName = fields["markname"]?.lenientText else {
        throw MalformedField("markname")
      }
      self.init(
        code: try fields.required("gcode"),
        markName: markName,
        vfwebqq: try fields.required("vfwebqq")
      )
    }

    /// `r` alone.
    public func encode() -> FormBody {
      let r: JSONValue = [
        "gcode": code.json, "markname": .string(markName), "vfwebqq": .string(vfwebqq),
      ]
      return ["r": r.text()]
    }
  }

  /// Done.
  public typealias Value = Acknowledgement
}
