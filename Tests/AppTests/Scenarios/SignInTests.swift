import Chat
import Server
import Testing
import WebQQProtocol

@Suite(.timeLimit(.minutes(8))) struct SignInTests {
  @Test func `a wrong password is said and nothing is online`() async throws {
    let server = try await TestServer()
    let client = HeadlessClient()
    try await client.startSignIn("10001", password: "wrong", port: server.port)
    #expect(await client.recorder.wait { $0.contains(.signInFailed(.wrongPassword)) })
    #expect(!client.recorder.events.contains(.linkChanged(.online)))
    await server.stop()
  }

  @Test func `an account that does not exist is said`() async throws {
    let server = try await TestServer()
    let client = HeadlessClient()
    try await client.startSignIn("99999", password: "any", port: server.port)
    #expect(await client.recorder.wait { $0.contains(.signInFailed(.accountUnknown)) })
    await server.stop()
  }

  @Test func `without a captcha the lists and the link follow the password`() async throws {
    let server = try await TestServer()
    let client = HeadlessClient()
    #expect(try await client.signIn("10001", port: server.port))
    let events = client.recorder.events
    #expect(events.challenges.isEmpty)
    #expect(events.roster?.buddies.map(\.contact.nick) == ["小明"])
    #expect(events.roster?.categories.contains { $0.name == "同学" } == true)
    #expect(events.groups?.map(\.name) == ["项目组"])
    #expect(events.discussions?.map(\.name) == ["接机"])
    await server.stop()
  }

  @Test func `a captcha is asked for and its answer opens the way`() async throws {
    let server = try await TestServer(captcha: .always)
    let client = HeadlessClient()
    try await client.startSignIn("10001", password: TestServer.password, port: server.port)
    #expect(await client.recorder.wait { $0.challenges.count == 1 })
    try await client.session.perform(.answerCaptcha("k7px"))
    #expect(await client.recorder.wait { $0.contains(.linkChanged(.online)) })
    await server.stop()
  }

  @Test func `a wrong captcha brings a new picture and keeps the password`() async throws {
    let server = try await TestServer(captcha: .always)
    let client = HeadlessClient()
    try await client.startSignIn("10001", password: TestServer.password, port: server.port)
    #expect(await client.recorder.wait { $0.challenges.count == 1 })
    try await client.session.perform(.answerCaptcha("XXXX"))
    #expect(await client.recorder.wait { $0.challenges.last?.previousFailure == .wrongCaptcha })
    try await client.session.perform(.answerCaptcha("K7PX"))
    #expect(await client.recorder.wait { $0.contains(.linkChanged(.online)) })
    await server.stop()
  }

  @Test func `a second login takes the account over and the first stays away`() async throws {
    let server = try await TestServer()
    let first = HeadlessClient()
    #expect(try await first.signIn("10001", port: server.port))
    let second = HeadlessClient()
    #expect(try await second.signIn("10001", port: server.port))
    #expect(
      await first.recorder.wait { events in
        events.contains { if case .linkChanged(.lost(.kicked)) = $0 { true } else { false } }
      }
    )
    await server.stop()
  }
}
