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
    case .online: goOnline()
    case .poll: return try await pollOnce()
    case .pollAfter(let delay):
      try await sleep(jittered(delay))
      return [.poll]
    case .deliver(let items): deliver(items)
    case .replaceToken(let token): try await replaceToken(token)
    case .relink(let attempt, let delay):
      try await announceRelink(attempt: attempt, after: delay)
      return try await relink()
    case .signInAfresh(let attempt, let delay):
      try await announceRelink(attempt: attempt, after: delay)
      return machine.signInReturned(try await walkIn(isAttended: false))
    case .reportUnknown(let code):
      log.write(.warning, "unknown retcode \(code)")
      emit(.unknownCode(code.rawValue))
    case .end(let reason): end(reason)
    }
    return []
  }

  private func goOnline() {
    isLive = true
    show(.online)
    pumpOutbox()
    work()
  }

  private func pollOnce() async throws(Superseded) -> [SessionMachine.Action] {
    try await sleep(pace.pause(at: time.monotonic()))
    if let error = takeTrouble() { return machine.troubleReported(error) }
    guard let open else { throw Superseded() }
    let begun = time.monotonic()
    let ids = acknowledged.isEmpty ? [Poll2.nothingHandled] : acknowledged
    let request = Poll2.Request(session: open.fields, ids: ids)
    let task = Task(executorPreference: executor) { [weak self] in
      // The only error is that the poll was ended: by trouble, or because the session is another.
      try? await self?.call(Poll2.self, request)
    }
    poll = task
    let result = try await wait { await task.value }
    poll = nil
    if let error = takeTrouble() { return machine.troubleReported(error) }
    guard let result else { throw Superseded() }
    acknowledge(result)
    if case .success = result { pace.answered(begun: begun) } else { pace.broughtNews() }
    return machine.pollReturned(result)
  }

  private func takeTrouble() -> ProtocolError? {
    defer { trouble = nil }
    return trouble
  }

  /// What was handled is named in the next poll until an answer shows that it was read.
  private func acknowledge(_ result: Result<PollEnvelope, ProtocolError>) {
    switch result {
    case .success(.events(let items)): acknowledged = items.compactMap(\.messageID2)
    case .success(.quiet): acknowledged = []
    case .success(.refused(let refusal)):
      if refusal.retcode == .nothing { acknowledged = [] }
    case .failure: break
    }
  }

  /// Trouble met by another request: the poll has to end, for a relink.
  func report(_ error: ProtocolError) {
    guard machine.isOnline, trouble == nil else { return }
    isLive = false
    trouble = error
    poll?.cancel()
  }

  private func replaceToken(_ token: String) async throws(Superseded) {
    guard let hosts = open?.hosts else { throw Superseded() }
    let line = "ptwebqq=\(token); \(hosts.cookieScope)"
    try await wait { await transport.setCookie(line, from: hosts.url(.session)) }
  }

  private func announceRelink(attempt: Int, after delay: Duration) async throws(Superseded) {
    isLive = false
    let delay = jittered(delay)
    if delay > .zero {
      show(.relinking(attempt: attempt, retryIn: delay))
      try await sleep(delay)
    }
    show(.relinking(attempt: attempt, retryIn: nil))
  }

  private func relink() async throws(Superseded) -> [SessionMachine.Action] {
    guard let psessionid = open?.psessionid else { throw Superseded() }
    let result = try await openSession(psessionid: psessionid)
    // Whoever changed in the meantime is seen by asking again.
    if case .success(.ok) = result {
      for job in [.roster, .groups, .discussions] as [BackgroundJobs.Job] { jobs.add(job) }
    }
    return machine.relinkReturned(result)
  }

  private func jittered(_ delay: Duration) -> Duration {
    delay > .zero ? BackOff.jittered(delay, random: time.random()) : .zero
  }

  private func end(_ reason: SessionEnd) {
    log.write(.info, "the session has ended")
    supersede()
    failOutbox(.notSignedIn)
    show(.lost(reason))
  }

  /// Ends the session as the person wishes; the server is told, but nobody waits for it long.
  func signOut() async {
    let last = open
    supersede()
    failOutbox(.notSignedIn)
    open = nil
    show(.signedOut)
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
