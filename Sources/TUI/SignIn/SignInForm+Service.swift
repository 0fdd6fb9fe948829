import Chat

extension SignInForm {
  /// Takes in a fact of the service.
  mutating func receive(_ event: ServiceEvent) -> [Effect] {
    switch event {
    case .signedIn: return isInPlace ? [] : signedIn()
    case .linkChanged(.signingIn(let step)):
      if !hasCancelled { follow(step) }
    case .captchaRequired(let challenge): return hasCancelled ? [] : take(challenge)
    case .captchaFailed(let failure):
      if !hasCancelled { lackImage(failure) }
    case .signInFailed(let failure):
      return hasCancelled || isInPlace ? [] : receive(failure)
    case .linkChanged, .rosterLoaded, .groupsLoaded, .discussionsLoaded, .membersLoaded,
      .contactLearned, .presenceChanged, .ownPresenceChanged, .messageReceived, .deliveryChanged,
      .typing, .unsupportedReceived, .unknownCode, .listMissing, .hashProgramFailed,
      .latencyMeasured, .heard, .shaken, .numberLearned,
      .callOffered, .messagesMissing, .recentLoaded, .people, .groups, .transferChanged,
      .leftFileAnswered, .pictureLoaded, .pictureFailed:
      break
    }
    return []
  }

  /// Takes in that a request was refused before it became an event.
  mutating func receive(_ failure: ServiceFailure, of request: ServiceRequest) -> [Effect] {
    // Otherwise an event has told more of it already.
    guard case .signingIn = phase else { return [] }
    let problem = SignInNotice.problem(SignInWords.requestFailed(failure.phrase))
    switch request {
    case .signIn: stop(problem, focus: .signIn)
    case .answerCaptcha:
      phase = .signingIn(.awaitingCaptcha)
      notice = problem
    case .renewCaptcha: lackImage(.captchaImageFailed(failure))
    case .cancelSignIn, .send, .loadMembers, .learnNumber, .setPresence, .tellTyping, .shake,
      .people, .groups,
      .transfers, .signInAgain, .checkLink, .signOut:
      break
    }
    return []
  }

  /// The clock.
  mutating func tick(_ now: Timestamp) -> [Effect] {
    guard case .awaitingRetry(var retry) = phase else { return [] }
    switch retry.tick(now) {
    case .wait(let moment):
      phase = .awaitingRetry(retry)
      return [.schedule(moment)]
    case .retry:
      return submitted.map { signIn(with: $0) } ?? []
    }
  }

  private mutating func signedIn() -> [Effect] {
    let credentials = submitted
    stop(nil, focus: .signIn)
    hasCancelled = false
    guard remembers, let credentials else { return [.forgetRemembered] }
    return [.remember(server: credentials.server, account: credentials.account)]
  }

  /// Shows the step; one that somebody else began, too.
  private mutating func follow(_ step: SignInStep) {
    switch phase {
    case .editing, .signingIn: phase = .signingIn(step)
    case .awaitingRetry, .askingInsecure: break
    }
  }

  private mutating func receive(_ failure: SignInFailure) -> [Effect] {
    switch failure {
    case .cancelled:
      // Only the person cancels, and `cancel` has said so already.
      return []
    case .insecureLink(let host):
      stop(nil, focus: .server)
      phase = .askingInsecure(host: host)
      return []
    case .unreachable:
      stop(nil, focus: .server)
      phase = .awaitingRetry(SignInRetry(failure: failure, attempt: unreachableCount))
      unreachableCount += 1
      // The last tick may be old: this asks for one at once, and the wait begins with it.
      return [.schedule(Timestamp(0))]
    case .serverAddressMalformed, .accountMalformed, .passwordMalformed, .hostNotFound,
      .certificateNotTrusted, .notWebQQ, .answerUnusable, .serverBusy, .wrongPassword,
      .wrongCaptcha, .captchaImageFailed, .verificationFailed, .accountUnknown, .accountExpired,
      .accountBarred, .accountBlocked, .tooManySignIns, .requestRefused, .interrupted,
      .sessionRefused, .refused:
      stop(.failure(failure), focus: failure.field)
      blame(failure.field)
      return []
    }
  }
}
