import Chat
import Logging

extension DemoWorld {
  /// Signs one of the cast in and listens until somebody else takes the account.
  func listen(as person: DemoPerson) {
    guard listeners[person] == nil else { return }
    listeners[person] = Task {
      guard let participant = await signIn(person) else { return }
      participants[person] = participant
      for await event in participant.events { await hear(event, as: person) }
      participants[person] = nil
      guard !Task.isCancelled else { return }
      listeners[person] = nil
      await look(at: person.account)
      if director.isPresent(person) { listen(as: person) }
    }
  }

  private func signIn(_ person: DemoPerson) async -> Participant? {
    do {
      return try await server.join(person.account, presence: director.presences[person] ?? .online)
    } catch {
      logger.error("one of the demo's cast could not sign in: \(error)")
      return nil
    }
  }

  func hear(_ event: ParticipantEvent, as person: DemoPerson) async {
    switch event {
    case .message(let message): await hear(message, as: person)
    case .presence(let account, _): await look(at: account)
    case .friendRequest(let account, _): await accept(account, as: person)
    case .typing, .shake, .groupRequest, .kicked: break
    }
  }

  /// The cast are friendly to everybody.
  private func accept(_ account: UInt64, as person: DemoPerson) async {
    do {
      try await participants[person]?.accept(account)
    } catch {
      logger.error("one of the demo's cast could not accept a friend: \(error)")
    }
  }

  private func hear(_ message: ParticipantMessage, as person: DemoPerson) async {
    await look(at: message.sender)
    let now = clock.uptime()
    switch message.thread {
    case .buddy(let account): director.heard(message.text, by: person, from: account, at: now)
    case .group(let number): hear(message, in: .group(number), as: person)
    case .discussion: hear(message, in: .discussion, as: person)
    }
    schedule()
  }

  /// All members hear a line; it counts once, as heard by the first of them.
  private func hear(_ message: ParticipantMessage, in place: DemoPlace, as person: DemoPerson) {
    guard person == place.members.first(where: { participants[$0] != nil }) else { return }
    director.heard(message.text, in: place, from: message.sender, at: clock.uptime())
  }
}
