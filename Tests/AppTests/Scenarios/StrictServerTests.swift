import Chat
import Server
import Testing
import WebQQProtocol

/// Our client against a server that wants all that the real service wanted.
@Suite(.timeLimit(.minutes(8))) struct StrictServerTests {
  @Test func `two clients sign in with their friends, talk and change their presence`()
    async throws
  {
    let server = try await TestServer { $0.isStrict = true }
    let (jie, ming) = (HeadlessClient(), HeadlessClient())
    #expect(try await jie.signIn("10001", port: server.port))
    #expect(try await ming.signIn("10002", port: server.port))
    #expect(jie.recorder.events.roster?.buddies.map(\.contact.nick) == ["小明"])
    #expect(!jie.recorder.events.contains { if case .listMissing = $0 { true } else { false } })
    #expect(try await jie.send("在吗？", to: #require(jie.recorder.events.buddy), number: 1))
    #expect(await ming.hasReceived(["在吗？"]))
    let group = try #require(ming.recorder.events.groups?.first?.id)
    #expect(try await ming.send("大家好", to: .group(group), number: 1))
    #expect(await jie.hasReceived(["大家好"]))
    try await ming.session.perform(.setPresence(.busy))
    let buddy = try #require(jie.recorder.events.roster?.buddies.first?.contact.id)
    #expect(await jie.recorder.wait { $0.contains(.presenceChanged(buddy, .busy)) })
    await server.stop()
  }

  @Test func `a captcha is solved with the cookies that it wants`() async throws {
    let server = try await TestServer(captcha: .always) { $0.isStrict = true }
    let client = HeadlessClient()
    try await client.startSignIn("10001", password: TestServer.password, port: server.port)
    #expect(await client.recorder.wait { $0.challenges.count == 1 })
    try await client.session.perform(.answerCaptcha("k7px"))
    #expect(await client.recorder.wait { $0.contains(.linkChanged(.online)) })
    await server.stop()
  }

  @Test func `a relink brings the cookies along`() async throws {
    let server = try await TestServer { $0.isStrict = true }
    let proxy = try FaultProxy(upstream: server.port)
    proxy.inject(.answer(status: 200, body: #"{"retcode":121,"t":"0"}"#), at: "poll2")
    let client = HeadlessClient()
    #expect(try await client.signIn("10001", port: proxy.port))
    let friend = try await server.join(10_002)
    try await friend.send("还在", to: .buddy(10_001))
    #expect(await client.hasReceived(["还在"]))
    #expect(proxy.count("/login?u=") == 1)
    proxy.close()
    await server.stop()
  }
}
