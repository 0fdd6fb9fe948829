import Chat

/// The life of a session, from the first step of the way in to its end.
///
/// Knows no clock, no network, no chance: methods tell what happened and return what to do, in
/// order; the last action is the next step, unless the session has ended. The one place for the
/// policy of retcodes.
///
///     signed out ─▶ signing in (checking, captcha, …) ─▶ online ◀─▶ doubtful
///          ▲              │ refused                        │ ▲
///          └──────────────┘                                ▼ │
///      ended(reason) ◀── resuming (…, captcha) ◀──── relinking(attempt, after)
///
/// A session that is lost is first relinked with its old `psessionid`; only where that is refused
/// for good a full login follows, which asks the person when it meets a captcha. What was kicked
/// never comes back by itself.
struct SessionMachine {
  /// What to do next.
  enum Action: Equatable {
    /// Walk in for the person who waits; answered by `signInReturned`.
    case signIn
    /// The way in led nowhere: tell why.
    case refuse(SignInFailure)
    /// Requests may go out.
    case online
    case poll
    /// After a pause for breath.
    case pollAfter(Duration)
    /// Newest first, as they came.
    case deliver([PollItem])
    /// A new `ptwebqq` for the jar.
    case replaceToken(String)
    /// Resume with the old `psessionid`.
    case relink(attempt: Int, after: Duration)
    /// Log in again from the start; only a captcha asks the person.
    case signInAfresh(attempt: Int, after: Duration)
    /// Worth telling: we do not know this code.
    case reportUnknown(Retcode)
    case end(SessionEnd)
  }

  /// Where the session stands.
  enum Phase: Equatable {
    case signedOut
    /// A person waits; `nil` before the first step.
    case signingIn(SignInStep?)
    case online
    /// Requests go out and polls are tried, but the last ones failed.
    case doubtful(attempt: Int, after: Duration?)
    /// `after` is the wait before the attempt, `nil` while it runs.
    case relinking(attempt: Int, after: Duration?)
    /// A full login by ourselves; a step is told once the person has to do something.
    case resuming(attempt: Int, after: Duration?, SignInStep?)
    case ended(SessionEnd)
  }

  /// More than this many failures in a row mean that the session needs a relink.
  static let toleratedFailures = 4
  /// So many logins in a row that the server itself turned down are enough.
  static let toleratedLogins = 10
  /// No `t` of the server makes us wait longer.
  static let longestWait = Duration.seconds(60)
  /// The pause when the server says "later".
  static let laterDelay = Duration.seconds(30)
  /// A poll that is held for so long, times the failures before it, is a good sign.
  static let steadyTime = Duration.seconds(2)
  /// A poll that was cut after so long was only quiet: somebody between has a time-out.
  static let quietHold = Duration.seconds(20)
  /// More failures ask for no longer a hold.
  static let longestDoubt = 10
  /// Taken over twice within this time, another client wants the account: one has to give in.
  static let peace = Duration.seconds(120)
  /// A held poll that began longer ago than any is held is no sign of a link.
  static let longestHold = Duration.seconds(100)

  var phase = Phase.signedOut
  /// Polls that failed in a row.
  var failures = 0
  /// The same, not ended by a relink.
  var doubts = 0
  var attempt = 0
  var refusedLogins = 0
  /// Since the last good poll.
  var hasRelinked = false
  var hasSignedIn = false
  /// The server has closed the session: one more poll may tell why.
  var isClosing = false
  /// When the session was taken over, and when a login of ours took it back.
  var takenOverAt: Duration?
  var signedInAfreshAt: Duration?

  /// Whether requests may go out.
  var isOnline: Bool {
    switch phase {
    case .online, .doubtful: true
    case .signedOut, .signingIn, .relinking, .resuming, .ended: false
    }
  }

  /// Whether a poll that is held for a while would be news.
  var isDoubtful: Bool { if case .doubtful = phase { true } else { false } }

  /// How long a poll must be held to end a doubt.
  var steadyTime: Duration { Self.steadyTime * min(max(1, doubts), Self.longestDoubt) }

  /// What the person is told.
  var link: Link {
    switch phase {
    case .signedOut: .signedOut
    case .signingIn(let step): .signingIn(step ?? .checking)
    case .online: .online
    case .doubtful(let attempt, let delay), .relinking(let attempt, let delay),
      .resuming(let attempt, let delay, nil):
      .relinking(attempt: attempt, retryIn: delay)
    case .resuming(_, _, let step?): .signingIn(step)
    case .ended(let reason): .lost(reason)
    }
  }

  /// The wait before an attempt is over.
  mutating func waitEnded() {
    switch phase {
    case .doubtful(let attempt, _): phase = .doubtful(attempt: attempt, after: nil)
    case .relinking(let attempt, _): phase = .relinking(attempt: attempt, after: nil)
    case .resuming(let attempt, _, let step):
      phase = .resuming(attempt: attempt, after: nil, step)
    case .signedOut, .signingIn, .online, .ended: break
    }
  }

  /// A good answer: whatever was wrong before is over.
  mutating func proved() {
    if isDoubtful { phase = .online }
    failures = 0
    doubts = 0
    attempt = 0
    hasRelinked = false
    hasSignedIn = false
    refusedLogins = 0
  }

  mutating func relink(after delay: Duration) -> [Action] {
    attempt += 1
    phase = .relinking(attempt: attempt, after: delay > .zero ? delay : nil)
    return [.relink(attempt: attempt, after: delay)]
  }

  mutating func signInAfresh(at moment: Duration) -> [Action] {
    // A login that did not help once will not help twice; nor does one that another undoes.
    if hasSignedIn || isRecent(signedInAfreshAt, at: moment) { return end(.expired) }
    attempt += 1
    phase = .resuming(attempt: attempt, after: nil, nil)
    return [.signInAfresh(attempt: attempt, after: .zero)]
  }

  mutating func end(_ reason: SessionEnd) -> [Action] {
    phase = .ended(reason)
    return [.end(reason)]
  }

  func isRecent(_ past: Duration?, at moment: Duration) -> Bool {
    past.map { moment - $0 < Self.peace } ?? false
  }
}
