import Chat
import Testing
import WebQQProtocol

@Suite(.timeLimit(.minutes(8))) struct ConversationTests {
  @Test func `messages between two friends go both ways`() async throws {
    let server = try await TestServer()
    let (jie, ming) = (HeadlessClient(), HeadlessClient())
    #expect(try await jie.signIn("10001", port: server.port))
    #expect(try await ming.signIn("10002", port: server.port))
    #expect(try await jie.send("在吗？\n下午三点", to: #require(jie.recorder.events.buddy)))
    #expect(await ming.hasReceived(["在吗？\n下午三点"]))
    #expect(try await ming.send("ok <b>&amp; \"100%\"", to: #require(ming.recorder.events.buddy)))
    #expect(await jie.hasReceived(["ok <b>&amp; \"100%\""]))
    await server.stop()
  }

  @Test func `a group message reaches the other member and not its sender`() async throws {
    let server = try await TestServer()
    let (jie, ming) = (HeadlessClient(), HeadlessClient())
    #expect(try await jie.signIn("10001", port: server.port))
    #expect(try await ming.signIn("10002", port: server.port))
    let group = try #require(jie.recorder.events.groups?.first?.id)
    #expect(try await jie.send("大家好", to: .group(group)))
    #expect(await ming.hasReceived(["大家好"]))
    #expect(jie.recorder.events.texts.isEmpty)
    let message = try #require(ming.recorder.events.messages.first)
    #expect(message.conversation == ming.recorder.events.groups?.first.map { .group($0.id) })
    await server.stop()
  }

  @Test func `a discussion message reaches the other member`() async throws {
    let server = try await TestServer()
    let (jie, ming) = (HeadlessClient(), HeadlessClient())
    #expect(try await jie.signIn("10001", port: server.port))
    #expect(try await ming.signIn("10002", port: server.port))
    let discussion = try #require(jie.recorder.events.discussions?.first?.id)
    #expect(try await jie.send("我到了", to: .discussion(discussion)))
    #expect(await ming.hasReceived(["我到了"]))
    await server.stop()
  }

  @Test func `a message to somebody offline comes with the next login`() async throws {
    let server = try await TestServer()
    let jie = HeadlessClient()
    #expect(try await jie.signIn("10001", port: server.port))
    #expect(try await jie.send("留言", to: #require(jie.recorder.events.buddy)))
    let ming = HeadlessClient()
    #expect(try await ming.signIn("10002", port: server.port))
    #expect(await ming.hasReceived(["留言"]))
    await server.stop()
  }

  @Test func `a text over the limit arrives whole in parts`() async throws {
    let server = try await TestServer()
    let (jie, ming) = (HeadlessClient(), HeadlessClient())
    #expect(try await jie.signIn("10001", port: server.port))
    #expect(try await ming.signIn("10002", port: server.port))
    let text = String(repeating: "长", count: 3_000)
    #expect(try await jie.send(text, to: #require(jie.recorder.events.buddy)))
    #expect(await ming.recorder.wait { $0.texts.joined() == text })
    #expect(ming.recorder.events.texts.count == 3)
    await server.stop()
  }

  @Test func `a change of presence is seen by the friend`() async throws {
    let server = try await TestServer()
    let (jie, ming) = (HeadlessClient(), HeadlessClient())
    #expect(try await jie.signIn("10001", port: server.port))
    #expect(try await ming.signIn("10002", port: server.port))
    try await ming.session.perform(.setPresence(.busy))
    let buddy = try #require(jie.recorder.events.roster?.buddies.first?.contact.id)
    #expect(await jie.recorder.wait { $0.contains(.presenceChanged(buddy, .busy)) })
    await server.stop()
  }
}
