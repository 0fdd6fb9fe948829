import Chat
import Server
import Terminal
import Testing
import WebQQProtocol

/// What people type about a discussion, and what becomes of the others in it.
@Suite(.timeLimit(.minutes(8))) struct DiscussionTests {
  @Test func `whom the owner puts out has the discussion no more and cannot write there`()
    async throws
  {
    let server = try await TestServer()
    let (jie, ming) = (ScreenClient(), HeadlessClient())
    try #require(try await ming.signIn("10002", port: server.port))
    let discussion = try #require(ming.recorder.events.discussions?.first?.id)
    jie.signIn("10001", port: server.port)
    await jie.waitFor("连接 OK", "接机")
    jie.open("接机")
    await jie.waitFor("2人")
    jie.screen.type("/expel 小明\n")
    await jie.waitFor("再按 Enter 确认")
    jie.screen.type("\n")
    await jie.waitFor("1人")
    try await ming.startSending("还在吗", to: .discussion(discussion), number: 1)
    let isRefused = await ming.recorder.wait {
      $0.contains(.deliveryChanged(.composed(1), .failed(.rejected(.unknownTarget, code: 100_001))))
    }
    #expect(isRefused)
    let later = HeadlessClient()
    try #require(try await later.signIn("10002", port: server.port))
    #expect(later.recorder.events.discussions == [])
    await server.stop()
  }

  @Test func `who does not own it puts nobody out`() async throws {
    let pair = try await Pair()
    let discussion = try #require(pair.ming.recorder.events.discussions?.first?.id)
    guard case .contact(let jie) = try #require(pair.ming.recorder.events.buddy) else { return }
    await #expect(throws: ServiceFailure.rejected(.notAllowed, code: 100_001)) {
      try await pair.ming.session.perform(.groups(.removeMembers(discussion, [jie])))
    }
    #expect(try await pair.jie.send("我还在", to: .discussion(discussion)))
    #expect(await pair.ming.hasReceived(["我还在"]))
    await pair.stop()
  }
}
