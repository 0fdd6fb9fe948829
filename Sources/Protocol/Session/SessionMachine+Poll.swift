import Chat

/// What polls and other requests bring once the session is open.
extension SessionMachine {
  /// A poll came back after it was held for so long; `moment` is on the clock that only measures.
  mutating func pollReturned(
    _ result: Result<PollEnvelope, ProtocolError>,
    heldFor hold: Duration = .zero,
    at moment: Duration = .zero
  ) -> [Action] {
    let actions = answered(result, heldFor: hold, at: moment)
    guard isClosing, let last = actions.last else { return actions }
    // Whatever else it says, the session is closed.
    if case .end = last { return actions }
    return actions.dropLast() + end(.expired)
  }

  /// A poll has been held for `steadyTime`: the link seems to be there.
  mutating func pollHeld() { if isDoubtful { phase = .online } }

  /// Another request than the poll met trouble with the session or the link.
  mutating func troubleReported(_ error: ProtocolError, at moment: Duration = .zero) -> [Action] {
    switch error {
    case .rejected(.loginNeeded), .rejected(.notLoggedIn): signInAfresh(at: moment)
    case .rejected, .status, .malformed: relink(after: .zero)
    case .transport: relink(after: BackOff.delay(attempt: attempt + 1))
    }
  }

  /// The process or the machine slept while a poll was held, and after it woke no answer came.
  ///
  /// `age` is how long ago the poll began. A short sleep costs the poll; after a long one the
  /// session is made sure of.
  mutating func slept(pollBegan age: Duration) -> [Action] {
    age < Self.longestHold ? [.poll] : relink(after: .zero)
  }

  private mutating func answered(
    _ result: Result<PollEnvelope, ProtocolError>,
    heldFor hold: Duration,
    at moment: Duration
  ) -> [Action] {
    switch result {
    case .success(.events(let items)):
      proved()
      if let kick = items.lazy.compactMap(\.kick).first {
        return [.deliver(items)] + end(.kicked(reason: kick.shownReason))
      }
      return [.deliver(items), .poll]
    case .success(.quiet):
      proved()
      return [.poll]
    case .success(.refused(let refusal)): return refused(refusal, at: moment)
    case .failure(let error): return failed(error, heldFor: hold)
    }
  }

  private mutating func refused(_ refusal: Refusal, at moment: Duration) -> [Action] {
    switch refusal.retcode {
    case .nothing:
      proved()
      return [.poll]
    case .tokenReplaced:
      guard let token = refusal.p, Self.isToken(token) else { return counted([]) }
      failures = 0
      return [.replaceToken(token), .poll]
    case .relinkNeeded, .takenOver: return takenOver(refusal, at: moment)
    case .tokenNotValid, .sessionGone:
      return hasRelinked ? signInAfresh(at: moment) : relink(after: .zero)
    case .notLoggedIn, .tokenRefused, .tokenExpired, .tokenFailed, .sessionExpired, .wrongClient,
      .malformedRequest:
      return signInAfresh(at: moment)
    case .loggedOut, .sessionClosed, .accountLocked: return end(.expired)
    case .overloaded, .later, .blockedForNow: return counted([])
    default: return counted([.reportUnknown(refusal.retcode)])
    }
  }

  /// Twice without a good poll in between, or soon after: another client does the same.
  private mutating func takenOver(_ refusal: Refusal, at moment: Duration) -> [Action] {
    if hasRelinked || isRecent(takenOverAt, at: moment) { return end(.kicked(reason: nil)) }
    takenOverAt = moment
    return relink(after: Self.wait(refusal.t))
  }

  private mutating func failed(_ error: ProtocolError, heldFor hold: Duration) -> [Action] {
    switch error {
    case .transport(.hostNotFound), .transport(.cannotConnect), .transport(.certificate),
      .transport(.timedOut(connected: false)), .transport(.malformedURL):
      return relink(after: BackOff.delay(attempt: attempt + 1))
    case .transport(.timedOut):
      // No server holds a poll for so long: the link is silently dead. A poll that is held again
      // would prove nothing; a relink has to be answered.
      return relink(after: hasRelinked ? BackOff.delay(attempt: attempt + 1) : .zero)
    case .transport(.interrupted), .status(502), .status(504), .malformed(_, "body"):
      // The usual ends of a long poll: ask again at once, unless it keeps happening. What cuts each
      // quiet poll after its own time-out, as proxies do, is no failure however often it happens.
      return hold >= Self.quietHold ? [.poll] : counted([], firstDelay: .zero)
    case .transport(.tooLarge), .transport(.file), .transport(.cancelled), .status, .malformed,
      .rejected:
      return counted([])
    }
  }

  /// Goes on after a failure, slower and slower, and relinks when there are too many in a row.
  private mutating func counted(
    _ first: [Action],
    firstDelay: Duration = BackOff.delay(attempt: 1)
  ) -> [Action] {
    failures += 1
    guard failures <= Self.toleratedFailures else {
      // A relink that did not help is not repeated at the same pace.
      return first + relink(after: hasRelinked ? BackOff.delay(attempt: attempt + 1) : .zero)
    }
    let delay = failures == 1 ? firstDelay : BackOff.delay(attempt: failures - 1)
    if delay == .zero { return first + [.poll] }
    doubts += 1
    phase = .doubtful(attempt: doubts, after: delay)
    return first + [.pollAfter(delay)]
  }

  private static func wait(_ seconds: String?) -> Duration {
    min(.seconds(max(seconds.flatMap { Int64($0) } ?? 0, 0)), longestWait)
  }

  /// Fit to be written into a cookie.
  private static func isToken(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 256
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || "*_-@".utf8.contains(byte)
      }
  }
}

extension PollItem {
  fileprivate var kick: KickMessageItem? {
    if case .kick(let item) = self { item } else { nil }
  }
}
