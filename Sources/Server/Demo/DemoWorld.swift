import Chat
import Glibc
import Logging

/// The cast of the demo, alive on a server.
///
/// `DemoDirector` decides, this actor performs: it keeps the sessions of the cast, tells the
/// director what they hear, and wakes when something is due. While no person is signed in it only
/// holds polls.
actor DemoWorld {
  let world: World
  let clock: ServerClock
  let logger: Logger
  var director: DemoDirector
  /// Those of the cast who are signed in.
  var participants: [DemoPerson: DemoParticipant] = [:]
  /// One for each of the cast who listens; it stays after a failed sign-in, which is not repeated.
  var listeners: [DemoPerson: Task<Void, Never>] = [:]
  /// The number of the last message of each group and of the discussion: all members hear it.
  var lastSequences: [DemoPlace: Int64] = [:]
  /// Numbers what the cast say; beyond what the run before can have used.
  private var lastMessage: Int64
  private var timer: Task<Void, Never>?
  private var isActing = false

  init(world: World, clock: ServerClock, seed: UInt64, logger: Logger) {
    self.world = world
    self.clock = clock
    self.logger = logger
    director = DemoDirector(seed: seed)
    lastMessage = clock.now().seconds * 1000
  }

  /// Signs the cast in.
  func start() async {
    await look(at: DemoVisitor.account)
    for person in DemoPerson.cast {
      await look(at: person.account)
      if director.isPresent(person) { listen(as: person) } else { await endOldSession(of: person) }
    }
  }

  /// Nobody acts any more; the polls of the cast end with the world.
  func stop() {
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

  /// `nil` when the store cannot say; whoever was here then counts as here.
  private func isHere(_ account: UInt64) async -> Bool? {
    do {
      return try await world.hasPerson(account)
    } catch {
      logger.error("sessions could not be read: \(error)")
      return nil
    }
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
        await participants[person]?.type(to: account)
      case .say(let person, let line, let place):
        lastMessage += 1
        try await participants[person]?.say(line, in: place, number: lastMessage)
      }
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

  private func endOldSession(of person: DemoPerson) async {
    do {
      let found = try await world.store.read { try SessionRecord.ofCast(person.account, in: $0) }
      if let found { try await world.leave(found) }
    } catch {
      logger.error("a session of the demo could not be ended: \(error)")
    }
  }
}
