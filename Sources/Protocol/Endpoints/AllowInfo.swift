/// Who may add a person: 0 anybody, 1 after approval, 2 nobody, 3 who answers a question.
public struct AllowInfo: ReplyValue {
  /// As on the wire.
  public var rule: Int
  /// The question of rule 3; only our server tells it.
  public var question: String?

  /// Makes a rule.
  public init(rule: Int, question: String? = nil) {
    self.rule = rule
    self.question = question
  }

  /// Reads `result`.
  public init(decoding json: JSONValue) throws(MalformedField) {
    guard let rule = json["allow"]?.lenientInt else { throw MalformedField("allow") }
    self.init(rule: rule, question: json["question"]?.lenientText)
  }

  /// An object of one, or two with a question.
  public var json: JSONValue {
    var object = JSONObject([.init(key: "allow", value: .int(rule))])
    object["question"] = question.map(JSONValue.string)
    return .object(object)
  }
}
