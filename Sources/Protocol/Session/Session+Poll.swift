import Chat

/// The poll that is held, and what ends it early.
extension Session {
  func pollOnce() async throws(Superseded) -> [SessionMachine.Action] {
    try await sleep(pace.pause(at: time.monotonic()))
    if let error = takeTrouble() { return reported(error) }
    let result = try await hold()
    let hold = time.monotonic() - pollBegan
    // Events that came in the last moment are not thrown away; what ended the poll is next.
    if case .success(.events)? = result {
      isPollStale = false
    } else {
      if let error = takeTrouble() { return reported(error) }
      if isPollStale {
        isPollStale = false
        return machine.slept(pollBegan: hold)
      }
    }
    guard let result else { throw Superseded() }
    acknowledge(result)
    if case .success = result { pace.answered(begun: pollBegan) } else { pace.broughtNews() }
    if case .success(.events(let items)) = result { pace.brought(items.count, heldFor: hold) }
    let actions = machine.pollReturned(result, heldFor: hold, at: time.monotonic())
    if machine.isOnline { show(machine.link) }
    // Where this leads to a relink the link is down before the work gets its turn.
    if case .success = result {
      jobs.resume()
      work()
    }
    pumpOutbox()
    return actions
  }

  private func reported(_ error: ProtocolError) -> [SessionMachine.Action] {
    isPollStale = false
    return machine.troubleReported(error, at: time.monotonic())
  }

  /// Asks, and waits for the answer; `nil` when the poll was ended by ourselves.
  private func hold() async throws(Superseded) -> Result<PollEnvelope, ProtocolError>? {
    guard let open else { throw Superseded() }
    pollBegan = time.monotonic()
    pollNumber += 1
    let ids = acknowledged.isEmpty ? [Poll2.nothingHandled] : acknowledged
    let request = Poll2.Request(session: open.fields, ids: ids)
    let task = Task(executorPreference: executor) { [weak self] in
      // The only error is that the poll was ended: by trouble, or because the session is another.
      try? await self?.call(Poll2.self, request)
    }
    poll = task
    if machine.isDoubtful { watchPoll(for: machine.steadyTime) { $0.notePollHeld() } }
    let result = try await wait { await task.value }
    poll = nil
    return result
  }

  private func notePollHeld() {
    machine.pollHeld()
    show(machine.link)
    work()
    pumpOutbox()
  }

  /// The process or the machine slept.
  ///
  /// What the server answered meanwhile waits in the socket and is read at once; only if nothing
  /// comes the poll is ended, for ending it would throw such an answer away.
  func checkLink() async {
    await transport.dropIdleConnections()
    guard poll != nil, machine.isOnline else { return }
    watchPoll(for: Self.answerTime) { session in
      session.isPollStale = true
      session.poll?.cancel()
    }
  }

  private static let answerTime = Duration.seconds(2)

  /// Does something when the poll in flight is still there after a while.
  private func watchPoll(
    for duration: Duration,
    _ body: @escaping @Sendable (isolated Session) -> Void
  ) {
    let number = pollNumber
    watch?.cancel()
    watch = task { session in await session.watchPoll(number, for: duration, body) }
  }

  private func watchPoll(
    _ number: Int,
    for duration: Duration,
    _ body: (isolated Session) -> Void
  ) async {
    // An early end of the sleep is a cancellation.
    try? await time.sleep(duration)
    guard !Task.isCancelled, pollNumber == number, poll != nil else { return }
    body(self)
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
}
