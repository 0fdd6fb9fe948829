import Chat
import Logging
import WebQQProtocol

extension DemoWorld {
  /// How long a poll that failed is not repeated.
  private static let retryDelay = Duration.seconds(5)

  /// Signs one of the cast in and listens until somebody else takes the account.
  func listen(as person: DemoPerson) {
    guard listeners[person] == nil else { return }
    listeners[person] = Task {
      guard await signIn(person), await hearAll(as: person) else { return }
      participants[person] = nil
      listeners[person] = nil
      await look(at: person.account)
      if director.isPresent(person) { listen(as: person) }
    }
  }

  private func signIn(_ person: DemoPerson) async -> Bool {
    let presence = director.presences[person] ?? .online
    do {
      participants[person] = try await DemoParticipant.signIn(
        person,
        presence: presence,
        to: world
      )
      return true
    } catch {
      logger.error("one of the demo's cast could not sign in: \(error)")
      return false
    }
  }

  /// Polls until the session ends.
  /// - Returns: `false` when the whole server ends.
  private func hearAll(as person: DemoPerson) async -> Bool {
    guard let participant = participants[person] else { return false }
    while !Task.isCancelled {
      switch await participant.poll() {
      case .items(let items, _):
        for item in items {
          guard item.signal != .kicked else { return true }
          await hear(item, as: person)
        }
      case .nothing: if await world.isClosing { return false }
      case .failed:
        // Only cancelling ends the sleep early, and that is asked for next.
        try? await clock.sleep(Self.retryDelay)
      case .sessionEnded: return await !world.isClosing
      }
    }
    return false
  }

  func hear(_ item: MailItem, as person: DemoPerson) async {
    switch item {
    case .letter(let letter): await hear(letter, as: person)
    case .signal(.presence(let account, _), _): await look(at: account)
    case .signal: break
    }
  }

  private func hear(_ letter: Letter, as person: DemoPerson) async {
    await look(at: letter.sender)
    guard director.real.contains(letter.sender) else { return }
    let line = Self.words(letter.content)
    switch letter.target {
    case .buddy:
      director.heard(line, by: person, from: letter.sender, at: clock.uptime())
    case .group(let number): hear(line, in: .group(number), letter)
    case .discussion: hear(line, in: .discussion, letter)
    case .groupStranger, .discussionStranger: return
    }
    schedule()
  }

  /// All members hear a line; it counts once.
  private func hear(_ line: String, in place: DemoPlace, _ letter: Letter) {
    guard letter.sequence > lastSequences[place] ?? 0 else { return }
    lastSequences[place] = letter.sequence
    director.heard(line, in: place, from: letter.sender, at: clock.uptime())
  }

  /// Nothing for a content that cannot be read.
  private static func words(_ content: String) -> String {
    // What is stored was written by this server; a text that is none has no words.
    let json = try? JSONValue(parsing: content)
    return DemoText.words(Content(json)?.segments ?? [])
  }
}
