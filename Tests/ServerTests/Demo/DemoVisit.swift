import Chat
import Cryptography
import Logging
import WebQQProtocol

@testable import Server

/// A demo world on a database of its own, and a person in it.
struct DemoVisit {
  let directory: TemporaryDirectory
  let clock: SteppedClock
  let store: Store
  let logger = Logger(label: "demo") { _ in SwiftLogNoOpLogHandler() }
  let world: World
  let demo: DemoWorld

  init() throws {
    directory = try TemporaryDirectory()
    clock = SteppedClock()
    store = try Store(DataDirectory(preparing: directory.path))
    try DemoSeed(store: store, time: 0).plant()
    world = World(
      store: store,
      clock: clock.serverClock,
      holdTime: .seconds(60),
      logger: logger
    )
    demo = DemoWorld(world: world, clock: clock.serverClock, seed: 1, logger: logger)
  }

  var administration: Administration {
    Administration(store: store, clock: clock.serverClock)
  }

  /// Opens a session as the login of a client does.
  func signIn(_ account: UInt64, presence: Presence = .online) async throws -> SessionRecord {
    try await world.open(opening(of: account, presence: presence))
  }

  func opening(
    of account: UInt64,
    presence: Presence = .online
  ) async throws -> SessionOpening {
    let skey = Random.bytes(32)
    let login = try await store.write { database in
      try LoginRecord.insert(
        account: account,
        skey: skey,
        ptwebqq: Random.bytes(32),
        ticket: Random.bytes(32),
        at: 0,
        into: database
      )
      return try LoginRecord.find(skey: skey, in: database)?.id
    }
    return SessionOpening(
      account: account,
      login: login ?? 0,
      clientID: "53999199",
      psessionid: Random.bytes(32),
      vfwebqq: Random.bytes(32),
      presence: presence,
      connection: 0,
      port: 0,
      time: 0
    )
  }

  func say(_ text: String, to target: MessageTarget, in session: SessionRecord) async throws {
    let key = Draft.Key(session: session.id, clientID: "53999199", messageID: 1)
    let content = Content([.text(text)]).delivered.received.text()
    let draft = Draft(key: key, sender: session.account, target: target, content: content)
    _ = try await world.send(draft)
  }

  /// Polls, with time passing up to `horizon`, until everything wanted has come.
  func items(
    of session: SessionRecord,
    until horizon: Duration,
    wanting isEnough: ([MailItem]) -> Bool
  ) async -> [MailItem] {
    let clock = clock
    let passing = Task { await clock.run(until: horizon) }
    defer { passing.cancel() }
    var found: [MailItem] = []
    await withTaskCancellationHandler {
      while !isEnough(found), !Task.isCancelled {
        if case .items(let items, _) = await world.poll(session, receipts: []) { found += items }
      }
    } onCancel: {
      // At the time limit: the poll that is held ends too.
      Task { await world.close() }
    }
    return found
  }

  /// Waits for something that others bring about.
  func wait(for condition: () async -> Bool) async {
    while await !condition(), !Task.isCancelled { await Task.yield() }
  }

  func end() async {
    await demo.stop()
    await world.close()
  }
}

extension MailItem {
  func isSaid(by person: DemoPerson? = nil, to target: MessageTarget) -> Bool {
    guard let letter else { return false }
    return letter.target == target && (person == nil || person?.account == letter.sender)
  }
}
