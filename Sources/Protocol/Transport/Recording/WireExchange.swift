/// One request and what became of it, as a line of a recording.
public struct WireExchange: Equatable, Sendable {
  /// What became of a request.
  public enum Outcome: Equatable, Sendable {
    case reply(WireReply)
    case failure(TransportError)
  }

  /// When the request was made, in milliseconds since 1970.
  public let begun: Int64
  /// In milliseconds.
  public let taken: Int64
  /// What was asked.
  public let question: WireQuestion
  /// What came of it.
  public let outcome: Outcome
  /// The size of the body that was sent, in bytes.
  let sent: Int

  /// When the outcome was there.
  var ended: Int64 { begun + taken }
}

extension WireExchange {
  init?(json: JSONValue) {
    guard let begun = json["at"]?.lenientInteger, let taken = json["ms"]?.lenientInteger,
      begun >= 0, taken >= 0, let question = WireQuestion(json: json)
    else { return nil }
    if let reply = WireReply(json: json) {
      outcome = .reply(reply)
    } else if let failure = json["error"].flatMap(TransportError.init(json:)) {
      outcome = .failure(failure)
    } else {
      return nil
    }
    self.begun = begun
    self.taken = taken
    self.question = question
    sent = json["sent"]?.lenientInt ?? 0
  }

  /// One line, without its end.
  var json: JSONValue {
    var members: [JSONObject.Member] = [
      .init(key: "at", value: .integer(begun)), .init(key: "ms", value: .integer(taken)),
    ]
    members += question.members
    members.append(.init(key: "sent", value: .int(sent)))
    switch outcome {
    case .reply(let reply): members += reply.members
    case .failure(let error): members.append(.init(key: "error", value: error.json))
    }
    return .object(JSONObject(members))
  }
}
