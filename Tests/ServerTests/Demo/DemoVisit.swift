import Chat
import Logging
import WebQQProtocol

@testable import Server

/// A demo world on a server of its own, and a person in it.
struct DemoVisit {
  let directory: TemporaryDirectory
  let clock = SteppedClock()
  let server: WebQQServer
  let demo: DemoWorld

  /// Begins a world, or goes on with that of a visit that has ended.
  init(_ directory: TemporaryDirectory? = nil) async throws {
    self.directory = try directory ?? TemporaryDirectory()
    var configuration = ServerConfiguration(
      dataDirectory: self.directory.path,
      logger: Logger(label: "demo") { _ in SwiftLogNoOpLogHandler() }
    )
    configuration.clock = clock.serverClock
    server = try await WebQQServer(configuration)
    demo = try DemoWorld(server, seed: 1)
  }

  /// Opens a session as the login of a client does.
  func signIn(_ account: UInt64, presence: Presence = .online) async throws -> SessionRecord {
    try await server.world.open(opening(of: account, presence: presence))
  }

  func opening(
    of account: UInt64,
    presence: Presence = .online
  ) async throws -> SessionOpening {
    let login = try await server.store.write { database in
      try LoginRecord.insert(
        account: account,
        skey: Token.digest(Token.hex(bytes: 32)),
        ptwebqq: Token.digest(Token.hex(bytes: 32)),
        ticket: Token.digest(Token.hex(bytes: 32)),
        at: 0,
        into: database
      )
    }
    return SessionOpening(
      account: account,
      login: login,
      clientID: "53999199",
      psessionid: Token.digest(Token.hex(bytes: 32)),
      vfwebqq: Token.digest(Token.hex(bytes: 32)),
      presence: presence,
      connection: 0,
      port: 0,
      time: 0
    )
  }

  func say(_ text: String, to target: MessageTarget, in session: SessionRecord) async throws {
    let key = Draft.Key(session: session.id, clientID: session.clientID, messageID: 1)
    let content = Content([.text(text)]).delivered.received.text()
    let draft = Draft(key: key, sender: session.account, target: target, content: content)
    _ = try await server.world.send(draft)
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
        let answer = await server.world.poll(session, receipts: [])
        if case .items(let items, _) = answer { found += items }
      }
    } onCancel: {
      // At the time limit: the poll that is held ends too.
      Task { await server.stop() }
    }
    return found
  }

  /// Waits for something that others bring about.
  func wait(for condition: () async -> Bool) async {
    while await !condition(), !Task.isCancelled { await Task.yield() }
  }

  func end() async {
    await demo.stop()
    await server.stop()
  }
}

extension MailItem {
  func isSaid(by person: DemoPerson? = nil, to target: MessageTarget) -> Bool {
    guard case .message(let message)? = letter?.body else { return false }
    return message.target == target && (person == nil || person?.account == message.sender)
  }
}
