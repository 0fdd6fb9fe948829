import Chat

extension Session {
  /// Does what the machine says until the session ends or is replaced.
  func follow(_ first: [SessionMachine.Action]) async throws(Superseded) {
    var actions = first
    while !actions.isEmpty {
      actions += try await take(actions.removeFirst())
    }
  }

  private func take(
    _ action: SessionMachine.Action
  ) async throws(Superseded) -> [SessionMachine.Action] {
    switch action {
    case .signIn: return try await signInAttended()
    case .refuse(let failure): stop(failure)
    case .online: goOnline()
    case .poll: return try await pollOnce()
    case .pollAfter(let delay):
      show(machine.link)
      try await sleep(jittered(delay))
      machine.waitEnded()
      return [.poll]
    case .deliver(let items):
      try await recogniseSenders(of: items)
      deliver(items)
    case .replaceToken(let token): try await replaceToken(token)
    case .relink(_, let delay):
      try await goOffline(for: delay)
      return try await relink()
    case .signInAfresh(_, let delay):
      try await goOffline(for: delay)
      let outcome = try await walkIn(isAttended: false)
      return machine.signInReturned(outcome, at: time.monotonic())
    case .reportUnknown(let code):
      log.write(.warning, "unknown retcode \(code)")
      emit(.unknownCode(code.rawValue))
    case .end: end()
    }
    return []
  }

  private func goOnline() {
    isLive = true
    show(machine.link)
    pumpOutbox()
    work()
  }

  /// Lets nothing out any more, and waits before the next attempt.
  private func goOffline(for delay: Duration) async throws(Superseded) {
    isLive = false
    show(machine.link)
    try await sleep(jittered(delay))
    machine.waitEnded()
    show(machine.link)
  }

  private func replaceToken(_ token: String) async throws(Superseded) {
    guard let hosts = open?.hosts else { throw Superseded() }
    let line = "ptwebqq=\(token); \(hosts.cookieScope)"
    try await wait { await transport.setCookie(line, from: hosts.url(.session)) }
  }

  private func relink() async throws(Superseded) -> [SessionMachine.Action] {
    guard let psessionid = open?.psessionid else { throw Superseded() }
    let result = try await openSession(psessionid: psessionid)
    // Whoever changed in the meantime is seen by asking again.
    if case .success(.ok) = result { refreshLists() }
    return machine.relinkReturned(result, at: time.monotonic())
  }

  private func refreshLists() {
    for job in [.roster, .groups, .discussions] as [BackgroundJobs.Job] { jobs.add(job) }
  }

  private func jittered(_ delay: Duration) -> Duration {
    delay > .zero ? BackOff.jittered(delay, random: time.random()) : .zero
  }

  private func end() {
    log.write(.info, "the session has ended")
    supersede()
    failOutbox(.notSignedIn)
    show(machine.link)
  }

  /// Ends the session as the person wishes; the server is told, but nobody waits for it long.
  func signOut() async {
    let last = open
    supersede()
    failOutbox(.notSignedIn)
    open = nil
    machine = SessionMachine()
    show(machine.link)
    if let last, !last.psessionid.isEmpty {
      let request = last.hosts.request(
        Logout2.self,
        .init(session: last.fields, t: time.milliseconds)
      )
      // Whether the server heard it changes nothing for us.
      _ = try? await transport.send(request)
    }
    if open == nil { await transport.clearCookies() }
  }
}
