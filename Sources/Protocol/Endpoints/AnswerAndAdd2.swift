/// Takes somebody onto my list who asks everybody a question first.
public enum AnswerAndAdd2: RetcodeEndpoint {
  /// POST, with `r`.
  public static let address = EndpointAddress(.post, .contacts, "/api/answer_and_add2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// The real number of the person.
    public var account: UInt64
    /// The index of the category on my list.
    public var category: Int
    /// What I call the person; empty for nothing.
    public var markName: String
    /// To the question.
    public var answer: String
    /// From the search or the profile.
    public var token: String
    /// The credential.
    public var vfwebqq: String

    /// Makes a request.
    public init(
      account: UInt64,
      category: Int,
      markName: String,
      answer: String,
      token: String,
      vfwebqq: String
    ) {
      self.account = account
      self.category = category
      self.markName = markName
      self.answer = answer
      self.token = token
      self.vfwebqq = vfwebqq
    }

    /// Reads the fields.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        account: try fields.number("account"),
        category: Int(clamping: fields.integer("groupid") ?? 0),
        markName: fields["mname"]?.lenientText ?? "",
        answer: fields["answer"]?.lenientText ?? "",
        token: try fields.required("token"),
        vfwebqq: try fields.required("vfwebqq")
      )
    }

    /// `r`.
    public func encode() -> FormBody {
      let r: JSONValue = [
        "account": .number(account), "myallow": 1, "groupid": .int(category),
        "mname": .string(markName), "answer": .string(answer), "token": .string(token),
        "vfwebqq": .string(vfwebqq),
      ]
      return ["r": r.text()]
    }
  }

  /// What became of it.
  public typealias Value = FriendshipResult
}
