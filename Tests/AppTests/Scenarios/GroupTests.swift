import Chat
import Server
import Testing
import WebQQProtocol

/// Groups between real clients and a real server.
@Suite(.timeLimit(.minutes(8))) struct GroupTests {
  private let server: TestServer
  private let jie = HeadlessClient()
  private let outsider = HeadlessClient()

  init() async throws {
    server = try await TestServer()
    try server.administration.addAccount(
      10003,
      nick: "张三",
      password: Secret(TestServer.password)
    )
    try #require(try await jie.signIn("10001", port: server.port))
    try #require(try await outsider.signIn("10003", port: server.port))
  }

  private func told(
    _ client: HeadlessClient,
    _ isWanted: @escaping @Sendable (GroupEvent) -> Bool
  ) async -> Bool {
    await client.recorder.wait { events in
      events.contains { if case .groups(let event) = $0 { isWanted(event) } else { false } }
    }
  }

  /// Lets 张三 ask to be let in, and returns the request as the owner hears of it.
  private func request() async throws -> (GroupID, Contact) {
    try await outsider.session.perform(.groups(.join(number: 70001, message: "请让我进")))
    _ = await told(jie) { if case .joinRequested = $0 { true } else { false } }
    for case .groups(.joinRequested(let group, let contact, "请让我进")) in jie.recorder.events {
      return (group, contact)
    }
    Issue.record("nobody asked")
    return (GroupID(0), Contact(id: ContactID(0), nick: ""))
  }

  @Test func `somebody asks, is refused, asks again and is let in`() async throws {
    let (group, contact) = try await request()
    #expect(contact.nick == "张三" && contact.account == 10003)
    try await jie.session.perform(
      .groups(.answerJoin(group, contact.id, isAccepted: false, message: "满了"))
    )
    #expect(await told(outsider) { $0 == .joinRefused(number: 70001, by: "创建者", message: "满了") })
    await #expect(throws: ServiceFailure.rejected(.unknownTarget, code: 100_001)) {
      try await jie.session.perform(
        .groups(.answerJoin(group, contact.id, isAccepted: true, message: ""))
      )
    }
    try await outsider.session.perform(.groups(.join(number: 70001, message: "请让我进")))
    let asked = await jie.recorder.wait { events in
      events.count { if case .groups(.joinRequested) = $0 { true } else { false } } == 2
    }
    #expect(asked)
    try await jie.session.perform(
      .groups(.answerJoin(group, contact.id, isAccepted: true, message: ""))
    )
    #expect(
      await told(outsider) { if case .joinAccepted(_, "创建者", _) = $0 { true } else { false } }
    )
    let isListed = await outsider.recorder.wait { events in
      events.contains { if case .groupsLoaded(let list) = $0 { list.count == 1 } else { false } }
    }
    #expect(isListed)
    #expect(try await jie.send("欢迎", to: .group(group)))
    #expect(await outsider.hasReceived(["欢迎"]))
    await server.stop()
  }

  @Test func `what a command changes reaches clients that wait`() async throws {
    let group = try #require(jie.recorder.events.groups?.first?.id)
    try server.administration.join(group: 70001, account: 10003)
    #expect(
      await told(jie) { event in
        if case .memberJoined(group, let contact, nil) = event {
          contact.nick == "张三"
        } else {
          false
        }
      }
    )
    try server.administration.setOwner(10002, ofGroup: 70001)
    #expect(
      await told(jie) { event in
        if case .ownerChanged(group, _, let new) = event { new.nick == "小明" } else { false }
      }
    )
    try server.administration.dissolve(group: 70001)
    #expect(await told(jie) { $0 == .dissolved(group) })
    let isGone = await jie.recorder.wait { events in
      let lists = events.compactMap { if case .groupsLoaded(let list) = $0 { list } else { nil } }
      return lists.last?.isEmpty == true
    }
    #expect(isGone)
    await server.stop()
  }
}
