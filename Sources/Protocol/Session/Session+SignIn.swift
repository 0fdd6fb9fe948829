import Chat
import Cryptography

extension Session {
  func signIn(_ credentials: Credentials) {
    do throws(SignInFailure) {
      let new = try OpenSession(credentials, time: time)
      supersede()
      if let before = known, before != (new.account, new.server) { forgetEverything() }
      known = (new.account, new.server)
      let hash = open.flatMap { $0.server == new.server ? $0.hashVariant : nil }
      open = new
      open?.hashVariant = hash ?? hashing.remembered(new.server.url) ?? .p
      begin()
    } catch {
      emit(.signInFailed(error))
    }
  }

  func signInAgain() throws(ServiceFailure) {
    guard let credentials = open?.credentials else { throw .notSignedIn }
    signIn(credentials)
  }

  func cancelSignIn() {
    guard isSigningIn else { return }
    supersede()
    machine = SessionMachine()
    emit(.signInFailed(.cancelled))
    show(machine.link)
  }

  /// Another account or server: nothing that was learned holds.
  private func forgetEverything() {
    failOutbox(.notSignedIn)
    translation.startOver()
    roster = Roster()
    groups = []
    named = []
    contacts = [:]
    mutings = [:]
    groupNews = []
  }

  /// The login with a person at hand, and after it the poll loop.
  func signInAndPoll() async {
    do throws(Superseded) {
      try await follow(machine.signInBegan())
    } catch {
      log.write(.debug, "the session was replaced or ended")
    }
  }

  /// The login that the person waits for.
  func signInAttended() async throws(Superseded) -> [SessionMachine.Action] {
    isSigningIn = true
    let outcome = try await walkIn(isAttended: true)
    isSigningIn = false
    return machine.signInReturned(outcome)
  }

  func stop(_ failure: SignInFailure) {
    supersede()
    failOutbox(.notSignedIn)
    emit(.signInFailed(failure))
    show(machine.link)
  }

  /// The whole login: from the page to the lists of contacts.
  func walkIn(isAttended: Bool) async throws(Superseded) -> SignInOutcome {
    guard let open else { throw Superseded() }
    var flow = LoginFlow(account: open.account, server: open.server, isAttended: isAttended)
    try await prepareCookies(open)
    var actions = flow.begin()
    while !actions.isEmpty {
      let action = actions.removeFirst()
      if case .finish(let outcome) = action {
        if outcome == .signedIn { try await signedIn(flow) }
        return outcome
      }
      announce(action)
      actions += try await take(action, &flow)
    }
    preconditionFailure("LoginFlow ended without an outcome")
  }

  /// The page itself sets `chkuin`; cookies of an earlier login would only confuse.
  private func prepareCookies(_ open: OpenSession) async throws(Superseded) {
    try await wait {
      await transport.clearCookies()
      await transport.setCookie("chkuin=\(open.account); PATH=/", from: open.hosts.url(.login))
    }
  }

  private func announce(_ action: LoginFlow.Action) {
    switch action {
    case .openPage, .check: machine.stepBegan(.checking)
    case .fetchPicture: machine.stepBegan(.fetchingCaptcha)
    case .askPerson, .tellPictureFailed: machine.stepBegan(.awaitingCaptcha)
    case .login, .visit: machine.stepBegan(.verifying)
    case .openSession: machine.stepBegan(.openingSession)
    case .wait, .finish: break
    }
    show(machine.link)
  }

  private func take(
    _ action: LoginFlow.Action,
    _ flow: inout LoginFlow
  ) async throws(Superseded) -> [LoginFlow.Action] {
    switch action {
    case .openPage: return flow.pageReturned(try await openPage())
    case .check: return flow.checkReturned(try await check(flow))
    case .fetchPicture: return flow.pictureReturned(try await fetchPicture(flow))
    case .askPerson(let challenge):
      emit(.captchaRequired(challenge))
      return try await askPerson(&flow)
    case .tellPictureFailed(let failure):
      emit(.captchaFailed(failure))
      return try await askPerson(&flow)
    case .login(let code, let uinBytes, let submit):
      return flow.loginReturned(
        try await logIn(flow, verifyCode: code, uinBytes: uinBytes, submit: submit)
      )
    case .visit(let url): return flow.visitReturned(try await visit(url))
    case .openSession: return flow.sessionReturned(try await openSession(psessionid: nil))
    case .wait(let duration):
      try await sleep(duration)
      return []
    case .finish: return []
    }
  }
}
