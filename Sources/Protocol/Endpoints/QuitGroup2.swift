/// Leaves a group; a group whose owner leaves is dissolved.
public enum QuitGroup2: RetcodeEndpoint {
  /// POST.
  public static let address = EndpointAddress(.post, .contacts, "/api/quit_group2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// The group's code.
    public var code: GroupCode
    /// The credential.
    public var vfwebqq: String

    /// Makes a request.
    public init(code: GroupCode, vfwebqq: String) {
      self.code = code
      self.vfwebqq = vfwebqq
    }

    /// Reads `r`.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        code: try fields.required("gcode"),
        vfwebqq: try fields.required("vfwebqq")
      )
    }

    /// `r` alone.
    public func encode() -> FormBody {
      let r: JSONValue = [
        "gcode": .string(String(code.rawValue)), "vfwebqq": .string(vfwebqq),
      ]
      return ["r": r.text()]
    }
  }

  /// Done.
  public typealias Value = Acknowledgement
}
