import Chat
import Server
import Testing
import WebQQProtocol

/// How people become buddies, and cease to be, between real clients and a real server.
@Suite(.timeLimit(.minutes(8))) struct FriendshipTests {
  private let server: TestServer
  private let ming = HeadlessClient()
  private let san = HeadlessClient()

  init() async throws {
    server = try await TestServer()
    try server.administration.addAccount(
      10003,
      nick: "张三",
      password: Secret(TestServer.password)
    )
    try #require(try await ming.signIn("10002", port: server.port))
    try #require(try await san.signIn("10003", port: server.port))
  }

  private func told(_ client: HeadlessClient, _ isWanted: @escaping @Sendable (PeopleEvent) -> Bool)
    async -> PeopleEvent?
  {
    let people: @Sendable ([ServiceEvent]) -> PeopleEvent? = { events in
      events.lazy.compactMap { if case .people(let event) = $0 { event } else { nil } }
        .first(where: isWanted)
    }
    guard await client.recorder.wait(until: { people($0) != nil }) else { return nil }
    return people(client.recorder.events)
  }

  /// 张三 looks 小明 up by number and asks.
  private func ask() async throws -> Contact {
    try await san.session.perform(.people(.search(account: 10002)))
    let found = await told(san) { if case .found(.some) = $0 { true } else { false } }
    guard case .found(let details?) = found else {
      throw ServiceFailure.rejected(.unknown, code: 0)
    }
    #expect(details.contact.nick == "小明")
    try await san.session.perform(
      .people(.add(account: 10002, message: "我是张三", category: 0, markName: "明明"))
    )
    let request = await told(ming) {
      if case .buddyRequested(_, "我是张三") = $0 { true } else { false }
    }
    guard case .buddyRequested(let contact, _) = request else {
      throw ServiceFailure.rejected(.unknown, code: 0)
    }
    #expect(contact.account == 10003)
    return contact
  }

  /// 小明 accepts; returns each as the other one knows them.
  private func befriend() async throws -> (ming: ConversationID, san: ConversationID) {
    let asker = try await ask()
    try await ming.session.perform(.people(.accept(asker.id, category: 0, markName: "")))
    let answer = await told(san) { if case .accepted = $0 { true } else { false } }
    guard case .accepted(let friend, isMutual: true) = answer else {
      throw ServiceFailure.rejected(.unknown, code: 0)
    }
    return (.contact(friend.id), .contact(asker.id))
  }

  /// The list of 张三 as it comes with one more login.
  private func laterRoster() async throws -> Roster {
    let client = HeadlessClient()
    try #require(try await client.signIn("10003", port: server.port))
    return try #require(client.recorder.events.roster)
  }

  @Test func `who is found by number, asks and is accepted can be written to`() async throws {
    let friends = try await befriend()
    #expect(try await san.send("你好，小明", to: friends.ming))
    #expect(await ming.hasReceived(["你好，小明"]))
    #expect(try await ming.send("欢迎", to: friends.san))
    #expect(await san.hasReceived(["欢迎"]))
    await server.stop()
  }

  @Test func `who is refused is told why and is on no list`() async throws {
    let asker = try await ask()
    try await ming.session.perform(.people(.refuse(asker.id, message: "不认识")))
    let answer = await told(san) { if case .refused = $0 { true } else { false } }
    guard case .refused(let person, message: "不认识") = answer else {
      Issue.record("not refused: \(String(describing: answer))")
      return
    }
    #expect(person.account == 10002)
    #expect(try await laterRoster().buddies.isEmpty)
    await server.stop()
  }

  @Test func `the name that a buddy was given is there after the next login`() async throws {
    guard case .contact(let friend) = try await befriend().ming else { return }
    try await san.session.perform(.people(.rename(friend, to: "老明")))
    #expect(try await laterRoster().buddies.map(\.contact.markName) == ["老明"])
    await server.stop()
  }

  @Test func `who ends a friendship on both sides is off the other's list`() async throws {
    let friends = try await befriend()
    guard case .contact(let asker) = friends.san else { return }
    try await ming.session.perform(.people(.remove(asker, onBothSides: true)))
    #expect(await told(san) { if case .buddyRemoved = $0 { true } else { false } } != nil)
    #expect(try await laterRoster().buddies.isEmpty)
    await server.stop()
  }
}
