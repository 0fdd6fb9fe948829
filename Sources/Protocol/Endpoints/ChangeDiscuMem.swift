/// Adds people to a discussion, or takes some out.
///
/// Clients of the time only added. `del_list` is ours.
public enum ChangeDiscuMem: RetcodeEndpoint {
  /// POST.
  public static let address = EndpointAddress(.post, .session, "/channel/change_discu_mem")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// Which discussion.
    public var did: Did
    /// Who comes in.
    public var people: DiscussionPeople
    /// `del_list`: who goes; only its owner may ask so.
    public var removed: [Uin]
    /// Who asks.
    public var session: SessionFields
    /// The credential.
    public var vfwebqq: String

    /// Makes a request.
    public init(
      did: Did,
      people: DiscussionPeople,
      removed: [Uin] = [],
      session: SessionFields,
      vfwebqq: String
    ) {
      self.did = did
      self.people = people
      self.removed = removed
      self.session = session
      self.vfwebqq = vfwebqq
    }

    /// Reads `r`.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        did: try fields.required("did"),
        people: DiscussionPeople(decoding: fields),
        removed: DiscussionPeople.numbers(fields["del_list"], Uin.self),
        session: SessionFields(decoding: fields),
        vfwebqq: fields.text("vfwebqq") ?? ""
      )
    }

    /// `r` and the outer copies; `del_list` only where somebody goes.
    public func encode() -> FormBody {
      var r = [JSONObject.Member(key: "did", value: .string(String(did.rawValue)))]
      r += people.members
      if !removed.isEmpty {
        r.append(.init(key: "del_list", value: DiscussionPeople.list(removed)))
      }
      r += session.members + [.init(key: "vfwebqq", value: .string(vfwebqq))]
      return ["r": JSONValue.object(JSONObject(r)).text()] + session.form
    }
  }

  /// Done, or the reason why not.
  public typealias Value = SendResult
}
