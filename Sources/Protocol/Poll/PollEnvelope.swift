/// The answer to a poll.
public enum PollEnvelope: Equatable, Sendable {
  /// Code 0: what happened, newest first.
  case events([PollItem])
  /// Code 0 with `"ok"` in place of a list: nothing happened.
  case quiet
  /// Any other code; 102 is the ordinary end of a quiet poll.
  case refused(Refusal)

  /// Reads an answer; `nil` without a retcode.
  public init?(_ json: JSONValue) {
    guard let retcode = json["retcode"]?.lenientInt else { return nil }
    if Retcode(retcode) != .ok {
      self = .refused(Refusal(decoding: json, retcode))
    } else if let items = json["result"]?.elements {
      self = .events(items.map(PollItem.init))
    } else {
      self = .quiet
    }
  }

  /// The whole answer.
  public var json: JSONValue {
    switch self {
    case .events(let items): ["retcode": 0, "result": .list(items, \.json)]
    case .quiet: ["retcode": 0, "result": "ok"]
    case .refused(let refusal): refusal.json
    }
  }
}
