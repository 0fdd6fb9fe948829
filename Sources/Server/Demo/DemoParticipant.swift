import Chat
import Cryptography
import GRDB
import WebQQProtocol

/// One of the cast in a session of its own.
///
/// It goes the way of every client, but for HTTP and the login page: it polls, what it reads it
/// acknowledges, and what it says is stored before it is delivered.
struct DemoParticipant: Sendable {
  /// Marks the sessions of the cast; clients use numbers.
  static let clientID = "demo"

  let person: DemoPerson
  let record: SessionRecord
  private let world: World

  /// Takes up the session of the last run, or opens one.
  static func signIn(
    _ person: DemoPerson,
    presence: Presence,
    to world: World
  ) async throws -> DemoParticipant {
    let found = try await world.store.read { try SessionRecord.ofCast(person.account, in: $0) }
    if let found {
      try await world.relink(found, presence: presence)
      return DemoParticipant(person: person, record: found, world: world)
    }
    let time = world.clock.now().seconds
    let login = try await world.store.write { database in
      try LoginRecord.insert(
        account: person.account,
        skey: Random.bytes(32),
        ptwebqq: Random.bytes(32),
        ticket: Random.bytes(32),
        at: time,
        into: database
      )
      return database.lastInsertedRowID
    }
    let opening = SessionOpening(
      account: person.account,
      login: login,
      clientID: clientID,
      psessionid: Random.bytes(32),
      vfwebqq: Random.bytes(32),
      presence: presence,
      connection: 0,
      port: 0,
      time: time
    )
    let record = try await world.open(opening)
    return DemoParticipant(person: person, record: record, world: world)
  }

  /// Waits for what happens.
  func poll() async -> PollAnswer { await world.poll(record, receipts: []) }

  func setPresence(_ presence: Presence) async throws {
    try await world.setPresence(presence, of: record)
  }

  /// Tells somebody that this person is writing.
  func type(to account: UInt64) async { await world.tell(account, .typing(person.account)) }

  /// Says a line of the script; `number` tells it from the others of this person.
  func say(_ line: String, in place: DemoPlace, number: Int64) async throws {
    let draft = Draft(
      key: Draft.Key(session: record.id, clientID: Self.clientID, messageID: number),
      sender: person.account,
      target: place.target,
      content: Content(DemoText.segments(line)).delivered.received.text()
    )
    _ = try await world.send(draft)
  }
}
