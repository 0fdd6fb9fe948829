import Chat
import Server
import Testing
import WebQQProtocol

@Suite struct StrangerTests {
  /// 10003 is nobody's friend and shares the group and the discussion of 10001 and 10002.
  private func server() async throws -> TestServer {
    let server = try await TestServer()
    try server.administration.addAccount(
      10003,
      nick: "路过的人",
      password: Secret(TestServer.password)
    )
    return server
  }

  /// Whom a client knows by this nick from the members of a group or a discussion.
  private func member(_ nick: String, of client: HeadlessClient) async -> ContactID? {
    _ = await client.recorder.wait { $0.member(nick) != nil }
    return client.recorder.events.member(nick)
  }

  private func talk(_ stranger: HeadlessClient, _ ming: HeadlessClient) async throws {
    let target = try #require(await member("小明", of: stranger))
    #expect(try await stranger.send("您好", to: .contact(target)))
    #expect(await ming.hasReceived(["您好"]))
    let message = try #require(ming.recorder.events.messages.first)
    guard case .contact(let sender) = message.sender else {
      Issue.record("no sender")
      return
    }
    #expect(message.conversation == .contact(sender))
    #expect(await ming.recorder.wait { $0.nick(of: sender) == "路过的人" })
    #expect(try await ming.send("你是谁？", to: .contact(sender)))
    #expect(await stranger.hasReceived(["你是谁？"]))
    #expect(stranger.recorder.events.messages.first?.conversation == .contact(target))
  }

  @Test func `somebody of a group is written to and answers`() async throws {
    let server = try await server()
    try server.administration.join(group: 70001, account: 10003)
    let (stranger, ming) = (HeadlessClient(), HeadlessClient())
    #expect(try await stranger.signIn("10003", port: server.port))
    #expect(try await ming.signIn("10002", port: server.port))
    try await talk(stranger, ming)
    await server.stop()
  }

  @Test func `somebody of a discussion is written to and answers`() async throws {
    let server = try await server()
    try server.administration.createDiscussion(90002, name: "拼车", members: [10002, 10003])
    let (stranger, ming) = (HeadlessClient(), HeadlessClient())
    #expect(try await stranger.signIn("10003", port: server.port))
    #expect(try await ming.signIn("10002", port: server.port))
    try await talk(stranger, ming)
    await server.stop()
  }
}

extension [ServiceEvent] {
  fileprivate func member(_ nick: String) -> ContactID? {
    for case .membersLoaded(_, let list) in self {
      if let member = list.members.first(where: { $0.contact.nick == nick }) {
        return member.contact.id
      }
    }
    return nil
  }

  /// What somebody was called last, in a list of members or alone.
  fileprivate func nick(of contact: ContactID) -> String? {
    var nick: String?
    for event in self {
      if case .contactLearned(let learned) = event, learned.id == contact { nick = learned.nick }
      if case .membersLoaded(_, let list) = event {
        nick = list.members.first { $0.contact.id == contact }?.contact.nick ?? nick
      }
    }
    return nick
  }
}
