// Who is here now.

import Chat
import Logging

/// The sessions in memory, their mailboxes and the polls that wait.
///
/// What must last is in the store; losing this actor loses no message and no session.
actor World {
  typealias PollID = Mailbox.PollID

  /// What time can run out for.
  enum Wait: Hashable, Sendable {
    /// A poll was held long enough.
    case hold
    /// Nobody polled for so long that the person counts as gone.
    case absence
  }

  /// For how long a session counts as present after its last poll was answered.
  static let absenceLimit: Duration = .seconds(90)

  let store: Store
  let clock: ServerClock
  let logger: Logger
  var residents: [SessionID: Resident] = [:]
  var currentSession: [UInt64: SessionID] = [:]
  var polls: [PollID: CheckedContinuation<PollAnswer, Never>] = [:]
  var lastPoll: PollID = 0
  var outgoing: [Outgoing] = []
  var discards: [UInt64: [Int64]] = [:]
  var isPosting = false
  var isClosing = false
  /// When the store was last tidied, in seconds since 1970.
  var tidiedAt: Int64 = 0
  private var queues: [Wait: ExpiryQueue<(SessionID, PollID)>]
  private var timers: [Wait: Task<Void, Never>] = [:]

  /// Starts empty; a poll waits for `holdTime` for something to happen.
  init(store: Store, clock: ServerClock, holdTime: Duration, logger: Logger) {
    self.store = store
    self.clock = clock
    self.logger = logger
    queues = [
      .hold: ExpiryQueue(delay: holdTime), .absence: ExpiryQueue(delay: Self.absenceLimit),
    ]
  }

  /// Takes up the sessions that were present when the server last ran.
  ///
  /// Until its client polls again a session keeps counting as present, for the usual time.
  func resume() async throws {
    await tidy(at: clock.now().seconds)
    for record in try await store.read({ try SessionRecord.present(in: $0) }) { admit(record) }
  }

  /// Releases every poll; nothing is held any more.
  func close() {
    isClosing = true
    timers.values.forEach { $0.cancel() }
    for id in Array(residents.keys) {
      perform(residents[id]?.mailbox.closed() ?? [], for: id)
    }
  }

  /// Puts a session into memory as the current one of its account.
  func admit(_ record: SessionRecord) {
    residents[record.id] = Resident(record)
    currentSession[record.account] = record.id
    wait(.absence, record.id, 0)
  }

  /// The session in memory, taken from its record after a restart.
  ///
  /// `nil` when another session of the account is the current one.
  func resident(_ record: SessionRecord) -> Resident? {
    if let resident = residents[record.id] { return resident }
    guard currentSession[record.account] == nil else { return nil }
    admit(record)
    return residents[record.id]
  }

  /// Takes a session out of memory; its poll ends and the next one is told why.
  func dismiss(_ id: SessionID) {
    perform(residents[id]?.mailbox.closed() ?? [], for: id)
    guard let resident = residents.removeValue(forKey: id) else { return }
    if currentSession[resident.record.account] == id {
      currentSession[resident.record.account] = nil
    }
  }

  /// Starts a deadline.
  func wait(_ wait: Wait, _ session: SessionID, _ poll: PollID) {
    queues[wait]?.add((session, poll), at: clock.uptime())
    arm(wait)
  }

  private func arm(_ wait: Wait) {
    guard timers[wait] == nil, !isClosing, let due = queues[wait]?.nextDue else { return }
    timers[wait] = Task { [clock] in
      // Only cancelling ends the sleep early, and then nobody waits for it.
      try? await clock.sleep(due - clock.uptime())
      guard !Task.isCancelled else { return }
      await timeIsUp(wait)
    }
  }

  private func timeIsUp(_ wait: Wait) async {
    timers[wait] = nil
    let due = queues[wait]?.popDue(at: clock.uptime()) ?? []
    arm(wait)
    for (session, poll) in due {
      switch wait {
      case .hold: perform(residents[session]?.mailbox.holdExpired(poll) ?? [], for: session)
      case .absence: await noteAbsence(of: session, since: poll)
      }
    }
  }
}
