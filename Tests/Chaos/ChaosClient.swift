import Chat
import Glibc
import HTTP
import Synchronization
import Terminal
import WebQQProtocol

/// A real client without a screen: session and sockets on a loop of its own.
final class ChaosClient: Sendable {
  private struct State {
    var places: [Place: ConversationID] = [:]
    var isOnline = false
    var onlineWaiter: CheckedContinuation<Void, Never>?
    var sent: [MessageID: (number: Int, line: Ledger.Line)] = [:]
    var composed: UInt64 = 0
    var relinks = 0
    var linkChanges = 0
  }

  /// `A` or `B`, in texts and reports.
  let name: String
  let session: Session
  private let ledger: Ledger
  private let journal: Journal
  private let loop: LoopThread
  private let state = Mutex(State())

  /// Waits of the session, such as those before it tries again, pass `haste` times faster.
  init(name: String, ledger: Ledger, journal: Journal, haste: Int) {
    (self.name, self.ledger, self.journal) = (name, ledger, journal)
    let executor = TerminalExecutor(watchesSignals: false)
    let transport = CurlTransport(executor: executor)
    let time = SessionTime(
      now: { Timestamp(Int64(Glibc.time(nil))) },
      monotonic: Self.monotonic,
      sleep: { try await executor.sleep(for: $0 / haste) }
    )
    let log = SessionLog { [name] level, text in journal.write("\(name) \(level): \(text)") }
    session = Session(transport: transport, executor: executor, time: time, log: log)
    loop = LoopThread(executor, source: transport)
    let events = session.events
    Task(executorPreference: executor) { [weak self] in
      for await event in events { self?.take(event) }
    }
  }

  /// Link losses that were told.
  var relinks: Int { state.withLock { $0.relinks } }

  /// Signs in and returns when the link is online and the lists are there.
  func signIn(_ account: UInt64, port: Int) async throws {
    let credentials = Credentials(
      server: "http://127.0.0.1:\(port)",
      account: String(account),
      password: Secret(ServerProcess.password)
    )
    try await session.perform(.signIn(credentials))
    await withCheckedContinuation { continuation in
      state.withLock { $0.onlineWaiter = continuation }
      wakeIfReady()
    }
  }

  /// Sends one message.
  func send(_ number: Int, to place: Place, filler: String) async throws {
    let line = Ledger.Line(sender: name, place: place)
    let message = state.withLock { state -> Message? in
      guard let conversation = state.places[place] else { return nil }
      state.composed += 1
      let id = MessageID.composed(state.composed)
      state.sent[id] = (number, line)
      return Message(
        id: id,
        conversation: conversation,
        sender: .me,
        segments: [.text("\(name) \(place.rawValue) \(number) \(filler)")],
        sentAt: Timestamp(0),
        delivery: .sending
      )
    }
    guard let message else { return }
    ledger.sent(number, on: line)
    try await session.perform(.send(message))
  }

  func stop() { loop.stop() }

  private func take(_ event: ServiceEvent) {
    switch event {
    case .rosterLoaded(let roster):
      learn(.buddy, roster.buddies.first.map { .contact($0.contact.id) })
    case .groupsLoaded(let groups): learn(.group, groups.first.map { .group($0.id) })
    case .discussionsLoaded(let all): learn(.discussion, all.first.map { .discussion($0.id) })
    case .linkChanged(let link): take(link)
    case .messageReceived(let message): take(message)
    case .deliveryChanged(let id, let delivery):
      guard let (number, line) = state.withLock({ $0.sent[id] }) else { return }
      journal.write("\(line.name) \(number) \(delivery)")
      ledger.settled(number, on: line, as: delivery)
    case .messagesMissing(let conversation, let count):
      ledger.violate("\(name): \(count) told as missing in \(conversation), and none was")
    case .captchaRequired, .captchaFailed: ledger.violate("\(name): a captcha was asked for")
    case .signInFailed(let failure): ledger.violate("\(name): sign-in failed: \(failure)")
    default: break
    }
    wakeIfReady()
  }

  private func take(_ link: Link) {
    journal.write("\(name) \(link)")
    state.withLock { state in
      if case .relinking(_, nil) = link { state.relinks += 1 }
      state.isOnline = link == .online
    }
    if case .lost(let reason) = link { ledger.violate("\(name): the session ended: \(reason)") }
  }

  private func take(_ message: Message) {
    let text = message.segments.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    let words = text.split(separator: " ", maxSplits: 3)
    guard words.count >= 3, let place = Place(rawValue: String(words[1])),
      let number = Int(words[2])
    else { return ledger.violate("\(name): got a text that nobody sent: \(text)") }
    let line = Ledger.Line(sender: String(words[0]), place: place)
    journal.write("\(name) shows \(line.name) \(number)")
    let expected = state.withLock { $0.places[place] }
    if !place.fits(message.conversation) || expected != message.conversation {
      ledger.violate("\(line.name) \(number): shown in the wrong conversation")
    }
    ledger.arrived(number, on: line)
  }

  private func learn(_ place: Place, _ conversation: ConversationID?) {
    let before = state.withLock { state in
      defer { state.places[place] = conversation ?? state.places[place] }
      return state.places[place]
    }
    if let before, let conversation, before != conversation {
      ledger.violate("\(name): the \(place.rawValue) became another conversation")
    }
  }

  private func wakeIfReady() {
    let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard state.isOnline, state.places.count == Place.allCases.count else { return nil }
      defer { state.onlineWaiter = nil }
      return state.onlineWaiter
    }
    waiter?.resume()
  }

  private static func monotonic() -> Duration {
    var now = timespec()
    clock_gettime(CLOCK_BOOTTIME, &now)
    return .seconds(now.tv_sec) + .nanoseconds(now.tv_nsec)
  }
}
