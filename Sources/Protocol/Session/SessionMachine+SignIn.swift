import Chat

/// The ways into the session: the person's, the relink, and the full login by ourselves.
extension SessionMachine {
  /// The person wants in.
  mutating func signInBegan() -> [Action] {
    self = SessionMachine()
    phase = .signingIn(nil)
    return [.signIn]
  }

  /// A step of the way in begins.
  ///
  /// Of a login by ourselves nothing is told before it needs the person.
  mutating func stepBegan(_ step: SignInStep) {
    switch phase {
    case .signingIn: phase = .signingIn(step)
    case .resuming(let attempt, let delay, let shown):
      let isForPerson = shown != nil || step == .awaitingCaptcha
      if isForPerson { phase = .resuming(attempt: attempt, after: delay, step) }
    case .signedOut, .online, .doubtful, .relinking, .ended: break
    }
  }

  /// The way in came to its end.
  mutating func signInReturned(_ outcome: SignInOutcome, at moment: Duration = .zero) -> [Action] {
    switch (outcome, phase) {
    case (.signedIn, .resuming):
      hasSignedIn = true
      signedInAfreshAt = moment
      return goOnline()
    case (.signedIn, _): return goOnline()
    case (.failed(let failure), .resuming): return resumingFailed(failure)
    case (.failed(let failure), _):
      phase = .signedOut
      return [.refuse(failure)]
    }
  }

  mutating func relinkReturned(
    _ result: Result<RetcodeReply<Login2.Value>, ProtocolError>,
    at moment: Duration = .zero
  ) -> [Action] {
    switch result {
    case .success(.ok):
      hasRelinked = true
      return goOnline()
    case .success(.refused(let refusal)): return relinkRefused(refusal.retcode, at: moment)
    case .failure: return relink(after: BackOff.delay(attempt: attempt + 1))
    }
  }

  private mutating func goOnline() -> [Action] {
    // Polls that failed before the relink may go on failing: their word counts, not the relink's.
    phase = doubts > 0 ? .doubtful(attempt: doubts, after: nil) : .online
    failures = 0
    return [.online, .poll]
  }

  private mutating func relinkRefused(_ code: Retcode, at moment: Duration) -> [Action] {
    switch code {
    case .tokenNotValid, .sessionGone, .notLoggedIn, .tokenRefused, .tokenExpired, .tokenFailed,
      .malformedRequest, .sessionExpired:
      return signInAfresh(at: moment)
    case .overloaded, .later, .blockedForNow: return relink(after: Self.laterDelay)
    case .relinkNeeded, .takenOver: return end(.kicked(reason: nil))
    case .loggedOut, .sessionClosed:
      isClosing = true
      return [.poll]
    case .notAdmitted, .banned: return end(.expired)
    default: return [.reportUnknown(code)] + end(.expired)
    }
  }

  private mutating func resumingFailed(_ failure: SignInFailure) -> [Action] {
    let needsPerson: [SignInFailure] = [.wrongPassword, .wrongCaptcha, .verificationFailed]
    if needsPerson.contains(failure) { return end(.needsSignIn) }
    guard failure.mayPass, failure.isOfLink || refusedLogins < Self.toleratedLogins else {
      return end(.expired)
    }
    if !failure.isOfLink { refusedLogins += 1 }
    attempt += 1
    let delay = BackOff.delay(attempt: attempt - 1)
    phase = .resuming(attempt: attempt, after: delay, nil)
    return [.signInAfresh(attempt: attempt, after: delay)]
  }
}
