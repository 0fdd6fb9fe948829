import Chat

/// What to do about each answer of the server once a session is open.
///
/// Knows no clock, no network.
///
/// The one place for the policy of retcodes. Methods tell what happened and return what to do, in
/// order; the last action is the next step, unless the session has ended.
struct SessionMachine {
  /// What to do next.
  enum Action: Equatable {
    /// The link is good.
    case online
    case poll
    /// After a pause for breath; the link counts as good.
    case pollAfter(Duration)
    /// Newest first, as they came.
    case deliver([PollItem])
    /// A new `ptwebqq` for the jar.
    case replaceToken(String)
    /// Resume with the old `psessionid`.
    case relink(attempt: Int, after: Duration)
    /// Log in again from the start, without bothering the person.
    case signInAfresh(attempt: Int, after: Duration)
    /// Worth telling: we do not know this code.
    case reportUnknown(Retcode)
    case end(SessionEnd)
  }

  private enum Phase { case polling, relinking, signingIn, ended }

  /// More than this many failures in a row mean that the session needs a relink.
  static let toleratedFailures = 4
  /// So many logins in a row that the server itself turned down are enough.
  static let toleratedLogins = 10
  /// No `t` of the server makes us wait longer.
  static let longestWait = Duration.seconds(60)
  /// The pause when the server says "later".
  static let laterDelay = Duration.seconds(30)

  private var phase = Phase.polling
  private var failures = 0
  private var attempt = 0
  private var refusedLogins = 0
  /// Since the last good poll.
  private var hasRelinked = false
  private var hasSignedIn = false

  /// Whether requests may go out.
  var isOnline: Bool { phase == .polling }

  /// A login has opened the session.
  mutating func started() -> [Action] {
    phase = .polling
    return [.online, .poll]
  }

  mutating func pollReturned(_ result: Result<PollEnvelope, ProtocolError>) -> [Action] {
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
    case .success(.refused(let refusal)): return refused(refusal)
    case .failure(let error): return failed(error)
    }
  }

  /// Another request than the poll met trouble with the session or the link.
  mutating func troubleReported(_ error: ProtocolError) -> [Action] {
    switch error {
    case .rejected(.loginNeeded), .rejected(.notLoggedIn): signInAfresh()
    case .rejected, .status, .malformed: relink(after: .zero)
    case .transport: relink(after: BackOff.delay(attempt: attempt + 1))
    }
  }

  /// A good answer: whatever was wrong before is over.
  private mutating func proved() {
    failures = 0
    attempt = 0
    hasRelinked = false
    hasSignedIn = false
    refusedLogins = 0
  }

  private mutating func refused(_ refusal: Refusal) -> [Action] {
    switch refusal.retcode {
    case .nothing:
      proved()
      return [.poll]
    case .tokenReplaced:
      guard let token = refusal.p, Self.isToken(token) else { return counted([]) }
      failures = 0
      return [.replaceToken(token), .poll]
    case .relinkNeeded, .takenOver:
      // Twice without a good poll in between: another client does the same. One has to give in.
      if hasRelinked { return end(.kicked(reason: nil)) }
      return relink(after: Self.wait(refusal.t))
    case .tokenNotValid, .sessionGone:
      return hasRelinked ? signInAfresh() : relink(after: .zero)
    case .notLoggedIn, .tokenRefused, .tokenExpired, .tokenFailed, .sessionExpired, .wrongClient,
      .malformedRequest:
      return signInAfresh()
    case .loggedOut, .sessionClosed, .accountLocked: return end(.expired)
    default: return counted([.reportUnknown(refusal.retcode)])
    }
  }

  private mutating func failed(_ error: ProtocolError) -> [Action] {
    switch error {
    case .transport(.hostNotFound), .transport(.cannotConnect), .transport(.certificate),
      .transport(.timedOut(connected: false)), .transport(.malformedURL):
      return relink(after: BackOff.delay(attempt: attempt + 1))
    case .transport(.timedOut), .transport(.interrupted), .status(502), .status(504),
      .malformed(_, "body"):
      // The usual ends of a long poll: ask again at once, unless it keeps happening.
      return counted([], firstDelay: .zero)
    case .transport(.tooLarge), .transport(.cancelled), .status, .malformed, .rejected:
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
    return first + [delay == .zero ? .poll : .pollAfter(delay)]
  }

  private mutating func relink(after delay: Duration) -> [Action] {
    phase = .relinking
    attempt += 1
    return [.relink(attempt: attempt, after: delay)]
  }

  private mutating func signInAfresh() -> [Action] {
    // A login that did not help once will not help twice.
    if hasSignedIn { return end(.expired) }
    phase = .signingIn
    attempt += 1
    return [.signInAfresh(attempt: attempt, after: .zero)]
  }

  private mutating func end(_ reason: SessionEnd) -> [Action] {
    phase = .ended
    return [.end(reason)]
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

extension SessionMachine {
  mutating func relinkReturned(
    _ result: Result<RetcodeReply<Login2.Value>, ProtocolError>
  ) -> [Action] {
    switch result {
    case .success(.ok):
      phase = .polling
      failures = 0
      hasRelinked = true
      return [.online, .poll]
    case .success(.refused(let refusal)): return relinkRefused(refusal.retcode)
    case .failure: return relink(after: BackOff.delay(attempt: attempt + 1))
    }
  }

  private mutating func relinkRefused(_ code: Retcode) -> [Action] {
    switch code {
    case .tokenNotValid, .sessionGone, .notLoggedIn, .tokenRefused, .tokenExpired, .tokenFailed,
      .malformedRequest, .sessionExpired:
      return signInAfresh()
    case .overloaded, .later, .blockedForNow: return relink(after: Self.laterDelay)
    case .relinkNeeded, .takenOver: return end(.kicked(reason: nil))
    case .notAdmitted, .banned: return end(.expired)
    default: return [.reportUnknown(code)] + end(.expired)
    }
  }

  mutating func signInReturned(_ outcome: SignInOutcome) -> [Action] {
    switch outcome {
    case .signedIn:
      phase = .polling
      failures = 0
      hasSignedIn = true
      return [.online, .poll]
    case .needsPerson, .failed(.wrongPassword), .failed(.wrongCaptcha),
      .failed(.verificationFailed):
      return end(.needsSignIn)
    case .failed(let failure):
      guard failure.mayPass, failure.isOfLink || refusedLogins < Self.toleratedLogins else {
        return end(.expired)
      }
      if !failure.isOfLink { refusedLogins += 1 }
      attempt += 1
      let delay = BackOff.delay(attempt: attempt - 1)
      return [.signInAfresh(attempt: attempt, after: delay)]
    }
  }
}

extension PollItem {
  fileprivate var kick: KickMessageItem? {
    if case .kick(let item) = self { item } else { nil }
  }
}
