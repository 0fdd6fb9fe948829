/// Renames a discussion.
///
/// `{"error":1}` in the result: it is gone; 2: a forbidden word.
public enum ModifyDiscuInfo: RetcodeEndpoint {
  /// POST.
  public static let address = EndpointAddress(.post, .session, "/channel/modify_discu_info")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// Which discussion.
    public var did: Did
    /// May be empty.
    public var name: String
    /// Who asks.
    public var session: SessionFields
    /// The credential.
    public var vfwebqq: String

    /// Makes a request.
    public init(did: Did, name: String, session: SessionFields, vfwebqq: String) {
      self.did = did
      self.name = name
      self.session = session
      self.vfwebqq = vfwebqq
    }

    /// Reads `r`.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      guard let name = fields["discu_name"]?.lenientText else {
        throw MalformedField("discu_name")
      }
      self.init(
        did: try fields.required("did"),
        name: name,
        session: SessionFields(decoding: fields),
        vfwebqq: fields.text("vfwebqq") ?? ""
      )
    }

    /// `r` and the outer copies.
    public func encode() -> FormBody {
      let r =
        [
          JSONObject.Member(key: "did", value: .string(String(did.rawValue))),
          .init(key: "discu_name", value: .string(name)), .init(key: "dtype", value: 1),
        ] + session.members + [.init(key: "vfwebqq", value: .string(vfwebqq))]
      return ["r": JSONValue.object(JSONObject(r)).text()] + session.form
    }
  }

  /// The error of a name with a forbidden word.
  public static let forbiddenWordError = 2

  /// Done, or the reason why not.
  public typealias Value = SendResult
}
