/// Asks to be let into a group.
public enum ApplyJoinGroup2: RetcodeEndpoint {
  /// POST.
  public static let address = EndpointAddress(.post, .contacts, "/api/apply_join_group2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// `gcode`: the code that a search gave.
    public var code: GroupCode
    /// For the group's administrators.
    public var message: String
    /// `code`: the letters of the second captcha, `vfy`: its cookie; empty where none was asked for.
    public var captcha: String
    /// See `captcha`.
    public var verifySession: String
    /// The credential.
    public var vfwebqq: String

    /// Makes a request.
    public init(
      code: GroupCode,
      message: String,
      captcha: String = "",
      verifySession: String = "",
      vfwebqq: String
    ) {
      self.code = code
      self.message = message
      self.captcha = captcha
      self.verifySession = verifySession
      self.vfwebqq = vfwebqq
    }

    /// Reads `r`.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        code: try fields.required("gcode"),
        message: fields["msg"]?.lenientText ?? "",
        captcha: fields["code"]?.lenientText ?? "",
        verifySession: fields["vfy"]?.lenientText ?? "",
        vfwebqq: try fields.required("vfwebqq")
      )
    }

    /// `r` alone.
    public func encode() -> FormBody {
      let r: JSONValue = [
        "gcode": code.json, "code": .string(captcha), "vfy": .string(verifySession),
        "msg": .string(message), "vfwebqq": .string(vfwebqq),
      ]
      return ["r": r.text()]
    }
  }

  /// Asked, not yet let in.
  public typealias Value = Acknowledgement
}
