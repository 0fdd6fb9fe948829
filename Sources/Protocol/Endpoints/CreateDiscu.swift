/// Makes a discussion.
///
/// Shape: `{"did":625885728}`.
public enum CreateDiscu: RetcodeEndpoint {
  /// POST.
  public static let address = EndpointAddress(.post, .session, "/channel/create_discu")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// May be empty.
    public var name: String
    /// Who is in it besides me.
    public var people: DiscussionPeople
    /// Who asks.
    public var session: SessionFields
    /// The credential.
    public var vfwebqq: String

    /// Makes a request.
    public init(name: String, people: DiscussionPeople, session: SessionFields, vfwebqq: String) {
      self.name = name
      self.people = people
      self.session = session
      self.vfwebqq = vfwebqq
    }

    /// Reads `r`.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        name: fields["discu_name"]?.lenientText ?? "",
        people: DiscussionPeople(decoding: fields),
        session: SessionFields(decoding: fields),
        vfwebqq: fields.text("vfwebqq") ?? ""
      )
    }

    /// `r` and the outer copies; no captcha.
    public func encode() -> FormBody {
      let r =
        [JSONObject.Member(key: "discu_name", value: .string(name))] + people.members + [
          .init(key: "code", value: ""), .init(key: "verifysession", value: ""),
        ] + session.members + [.init(key: "vfwebqq", value: .string(vfwebqq))]
      return ["r": JSONValue.object(JSONObject(r)).text()] + session.form
    }
  }

  /// The new discussion.
  public struct Value: ReplyValue {
    /// Its number.
    public var did: Did

    /// Makes a value.
    public init(did: Did) { self.did = did }

    /// Reads `result`.
    public init(decoding json: JSONValue) throws(MalformedField) {
      did = try json.required("did")
    }

    /// The number alone.
    public var json: JSONValue { ["did": did.json] }
  }
}
