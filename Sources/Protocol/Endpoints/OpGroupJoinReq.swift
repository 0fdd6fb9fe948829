/// Answers somebody who wants into a group of mine.
public enum OpGroupJoinReq: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .session, "/channel/op_group_join_req")

  /// `op_type`.
  public enum Answer: Int, Sendable, CaseIterable {
    case accept = 2
    case refuse = 3
  }

  /// What is asked.
  public struct Request: EndpointRequest {
    /// `group_uin`: the group.
    public var gid: Gid
    /// `req_uin`: who asked.
    public var person: Uin
    /// For the person.
    public var message: String
    /// Yes or no.
    public var answer: Answer
    /// Who answers.
    public var session: SessionFields
    /// Unix milliseconds, against caches.
    public var t: Int64

    /// Makes a request.
    public init(
      gid: Gid,
      person: Uin,
      message: String,
      answer: Answer,
      session: SessionFields,
      t: Int64
    ) {
      self.gid = gid
      self.person = person
      self.message = message
      self.answer = answer
      self.session = session
      self.t = t
    }

    /// Reads a query.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      guard let answer = fields.integer("op_type").flatMap({ Answer(rawValue: Int($0)) }) else {
        throw MalformedField("op_type")
      }
      self.init(
        gid: try fields.required("group_uin"),
        person: try fields.required("req_uin"),
        message: fields["msg"]?.lenientText ?? "",
        answer: answer,
        session: SessionFields(decoding: fields),
        t: fields.integer("t") ?? 0
      )
    }

    /// The query.
    public func encode() -> FormBody {
      [
        "group_uin": String(gid.rawValue), "req_uin": String(person.rawValue), "msg": message,
        "op_type": String(answer.rawValue),
      ] + session.form + ["t": String(t)]
    }
  }

  /// Done.
  public typealias Value = Acknowledgement
}
