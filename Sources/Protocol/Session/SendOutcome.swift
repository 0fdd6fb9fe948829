/// What the answer to a send means.
enum SendOutcome: Equatable {
  case accepted
  /// It may have arrived: never again by itself.
  case unconfirmed
  /// No answer within the limit, which is a sign that the link is dead too; it may have arrived.
  case unanswered(ProtocolError)
  /// It did not arrive, because the session or the link is down: again when it is back.
  case trouble(ProtocolError)
  case rejected(Retcode)
  /// The discussion is gone.
  case targetGone
  /// No group or discussion gives leave to write to a stranger.
  case noSharedPlace
  /// What has to be asked before could not be asked.
  case notSent
  /// Too much at once; often delivered in spite of it.
  case flooded

  init(_ result: Result<RetcodeReply<SendResult>, ProtocolError>) {
    switch result {
    case .success(.ok(let value)): self = value.error == nil ? .accepted : .targetGone
    case .success(.refused(let refusal)): self.init(refusal.retcode)
    case .failure(let error): self.init(error)
    }
  }

  private init(_ code: Retcode) {
    switch code {
    case .tokenNotValid, .sessionGone, .relinkNeeded, .takenOver, .loginNeeded, .notLoggedIn:
      self = .trouble(.rejected(code))
    case .flood: self = .flooded
    default: self = .rejected(code)
    }
  }

  /// Whether the session or the link is dead, so that a relink is due.
  var isOfLink: Bool {
    switch self {
    case .trouble, .unanswered: true
    case .accepted, .unconfirmed, .rejected, .targetGone, .noSharedPlace, .notSent, .flooded: false
    }
  }

  /// What an error means for any request that changes something.
  init(_ error: ProtocolError) {
    switch error {
    case .transport(.hostNotFound), .transport(.cannotConnect), .transport(.certificate),
      .transport(.timedOut(connected: false)), .transport(.malformedURL):
      self = .trouble(error)
    case .transport(.timedOut): self = .unanswered(error)
    case .transport(.interrupted), .transport(.tooLarge), .transport(.file),
      .transport(.cancelled), .malformed:
      self = .unconfirmed
    case .status(let status) where (400..<500).contains(status): self = .rejected(Retcode(status))
    case .status: self = .unconfirmed
    case .rejected(let code): self.init(code)
    }
  }
}
