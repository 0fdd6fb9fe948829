/// Changes my card in a group.
public enum UpdateGroupBusinessCard2: RetcodeEndpoint {
  /// POST.
  public static let address = EndpointAddress(
    .post,
    .contacts,
    "/api/update_group_business_card2"
  )

  /// What is asked.
  public struct Request: EndpointRequest {
    /// The group's code.
    public var code: GroupCode
    /// `nil` where a client leaves a field out, which then stays as it is.
    public var name: String?
    /// As `name`, and so are the following.
    public var phone: String?
    /// Mail.
    public var email: String?
    /// Words about oneself.
    public var remark: String?
    /// A number or a word.
    public var gender: String?
    /// The credential.
    public var vfwebqq: String

    /// Makes a request that changes the name alone.
    public init(code: GroupCode, name: String?, vfwebqq: String) {
      self.code = code
      self.name = name
      self.vfwebqq = vfwebqq
    }

    /// Reads `r`.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        code: try fields.required("gcode"),
        name: fields["name"]?.lenientText,
        vfwebqq: try fields.required("vfwebqq")
      )
      phone = fields["phone"]?.lenientText
      email = fields["email"]?.lenientText
      remark = fields["remark"]?.lenientText
      gender = fields["gender"]?.lenientText
    }

    /// `r` alone, without the fields that stay.
    public func encode() -> FormBody {
      var r = JSONObject([.init(key: "gcode", value: .string(String(code.rawValue)))])
      r["phone"] = phone.map(JSONValue.string)
      r["email"] = email.map(JSONValue.string)
      r["remark"] = remark.map(JSONValue.string)
      r["gender"] = gender.map(JSONValue.string)
      r["name"] = name.map(JSONValue.string)
      r["vfwebqq"] = .string(vfwebqq)
      return ["r": JSONValue.object(r).text()]
    }
  }

  /// Done.
  public typealias Value = Acknowledgement
}
