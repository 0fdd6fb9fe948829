import Chat
import Glibc
import Logging

/// The cast of the demo, alive on a server.
///
/// `DemoDirector` decides, this actor performs: the cast take part as `Participant`s, the director
/// is told what they hear, and time is kept for what is due. While no person is signed in the cast
/// only hold their polls.
///
///     let demo = try DemoWorld(server)
///     await demo.start()
///     …
///     await demo.stop()
public actor DemoWorld {
  let server: WebQQServer
  var director: DemoDirector
  /// Those of the cast who are signed in.
  var participants: [DemoPerson: Participant] = [:]
  /// One for each of the cast who listens; it stays after a failed sign-in, which is not repeated.
  var listeners: [DemoPerson: Task<Void, Never>] = [:]
  let clock: ServerClock
  let logger: Logger
  private var timer: Task<Void, Never>?
  private var isActing = false

  /// Plants the demo's people in an empty data directory; takes them up where they are.
  /// - Throws: `DemoError.otherData` where other accounts are, and `ServerError`.
  public init(_ server: WebQQServer, seed: UInt64 = .random(in: 0 ... .max)) throws {
    self.server = server
    clock = server.world.clock
    logger = server.world.logger
    director = DemoDirector(seed: seed)
    try DemoSeed(store: server.administration.store, time: clock.now().seconds).plant()
  }

  /// Signs the cast in.
  public func start() async {
    await look(at: DemoVisitor.account)
    for person in DemoPerson.cast {
      await look(at: person.account)
      if director.isPresent(person) { listen(as: person) } else { await endOldSession(of: person) }
    }
  }

  /// Nobody acts any more; the sessions of the cast end with the server.
  public func stop() {
    timer?.cancel()
    listeners.values.forEach { $0.cancel() }
  }

  /// Finds out whether a person uses an account, and tells the director.
  func look(at account: UInt64) async {
    guard let isHere = await isHere(account), isHere != director.real.contains(account) else {
      return
    }
    if isHere {
      director.arrived(account, at: clock.uptime())
    } else {
      director.left(account)
      let released = DemoPerson.cast.first { $0.account == account }
      if let released, director.isPresent(released) { listen(as: released) }
    }
    schedule()
  }

  /// Wakes when the next thing is due.
  func schedule() {
    timer?.cancel()
    timer = nil
    guard !isActing, let due = director.nextDue else { return }
    timer = Task { [clock] in
      // Only cancelling ends the sleep early, and then nobody waits for it.
      try? await clock.sleep(due - clock.uptime())
      guard !Task.isCancelled else { return }
      await timeIsUp()
    }
  }

  private func timeIsUp() async {
    timer = nil
    isActing = true
    // Who hides is not seen to leave.
    for account in director.real { await look(at: account) }
    for act in director.takeDue(at: clock.uptime(), moment: moment()) { await perform(act) }
    isActing = false
    schedule()
  }

  private func perform(_ act: DemoAct) async {
    do {
      switch act {
      case .setPresence(let person, let presence):
        guard let participant = participants[person] else { return listen(as: person) }
        try await participant.setPresence(presence)
      case .type(let person, let account):
        try await participants[person]?.showTyping(to: account)
      case .say(let person, let line, let place):
        try await participants[person]?.send(DemoText.segments(line), to: place.thread)
      case .leave(let person, let group): try await participants[person]?.leave(group: group)
      case .join(let person, let group): try await participants[person]?.join(group: group)
      case .ask(let person, let group, let words):
        try await participants[person]?.ask(toJoin: group, words)
      case .befriend(let person, let account, let words):
        try await participants[person]?.ask(toBefriend: account, words)
      }
    } catch ParticipantError.unknownThread, ParticipantError.sessionEnded {
      // An administrator may part friends, and a person may take the account: both are no trouble.
    } catch {
      logger.error("the demo could not act: \(error)")
    }
  }

  /// The time of day where the server runs.
  private func moment() -> DemoMoment {
    var now = time_t(clock.now().seconds)
    var parts = tm()
    localtime_r(&now, &parts)
    return DemoMoment(hour: Int(parts.tm_hour), minute: Int(parts.tm_min))
  }

  /// `nil` when the store cannot say; whoever was here then counts as here.
  private func isHere(_ account: UInt64) async -> Bool? {
    do {
      return try await server.world.hasPerson(account)
    } catch {
      logger.error("sessions could not be read: \(error)")
      return nil
    }
  }

  /// One of the cast who is offline when the world begins may have been online when it ended.
  private func endOldSession(of person: DemoPerson) async {
    guard director.isActing(person),
      await server.world.visiblePresence(of: person.account) != .offline
    else { return }
    do {
      try await server.join(person.account, presence: .hidden).leave()
    } catch {
      logger.error("a session of the demo could not be ended: \(error)")
    }
  }
}
