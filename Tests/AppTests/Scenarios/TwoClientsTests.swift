import Chat
import Testing
import WebQQProtocol

/// Two clients on one account: the later one has it, and nobody fights.
@Suite(.timeLimit(.minutes(8))) struct TwoClientsTests {
  private func isKicked(_ event: ServiceEvent) -> Bool {
    if case .linkChanged(.lost(.kicked(reason: _?))) = event { true } else { false }
  }

  @Test func `the first is told why and stays away until the person wants it back`() async throws {
    let server = try await TestServer()
    let proxy = try FaultProxy(upstream: server.port)
    let (first, second, ming) = (HeadlessClient(), HeadlessClient(), HeadlessClient())
    #expect(try await ming.signIn("10002", port: server.port))
    #expect(try await first.signIn("10001", port: proxy.port))
    #expect(try await second.signIn("10001", port: proxy.port))
    #expect(await first.recorder.wait { $0.contains(where: isKicked) })
    #expect(try await ming.send("给第二个", to: #require(ming.recorder.events.buddy), number: 1))
    #expect(await second.hasReceived(["给第二个"]))
    #expect(proxy.count("/login?u=") == 2)
    #expect(proxy.count("/channel/login2") == 2)

    try await first.session.perform(.signInAgain)
    #expect(await second.recorder.wait { $0.contains(where: isKicked) })
    #expect(try await ming.send("给第一个", to: #require(ming.recorder.events.buddy), number: 2))
    #expect(await first.hasReceived(["给第一个"]))
    #expect(proxy.count("/login?u=") == 3)
    #expect(proxy.count("/channel/login2") == 3)
    proxy.close()
    await server.stop()
  }

  @Test func `a kick whose answer was lost is told again`() async throws {
    let server = try await TestServer()
    let proxy = try FaultProxy(upstream: server.port)
    // The poll that will carry the kick.
    proxy.inject(.swallow, at: "poll2")
    let (first, second) = (HeadlessClient(), HeadlessClient())
    #expect(try await first.signIn("10001", port: proxy.port))
    #expect(try await second.signIn("10001", port: server.port))
    #expect(await first.recorder.wait { $0.contains(where: isKicked) })
    #expect(proxy.count("/login?u=") == 1)
    proxy.close()
    await server.stop()
  }
}
