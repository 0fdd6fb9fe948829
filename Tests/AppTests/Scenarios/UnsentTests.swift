import TUI
import Terminal
import Testing

@testable import webqq

@Suite(.timeLimit(.minutes(8))) struct UnsentTests {
  private let folder = TemporaryDirectory()

  /// Signed in as 10001, with the discussion 接机 open.
  private func client(_ port: Int, expecting notice: String = "接机") async -> ScreenClient {
    let client = ScreenClient(stateFolder: folder.path)
    client.signIn("10001", port: port)
    await client.waitFor("连接 OK", "接机", notice)
    client.open("接机")
    await client.waitFor("接机>")
    return client
  }

  @Test func `what was written without a server is there after the next start, until sent`()
    async throws
  {
    let server = try await TestServer()
    let proxy = try FaultProxy(upstream: server.port)
    let first = await client(proxy.port)
    await server.stop()
    await first.waitFor("连接中断")
    first.screen.type("我到了\n")
    await first.waitFor("我到了", "1 待发")
    first.screen.press(.control("q"))
    first.screen.press(.control("q"))
    #expect(await first.hasStopped())

    let back = try await TestServer(in: server.directory)
    proxy.setUpstream(back.port)
    let second = await client(proxy.port, expecting: "上次有 1 条没发出")
    await second.waitFor("我到了", "! ")
    second.screen.type("/resend\n")
    await second.waitFor("我到了", "✓")
    second.screen.press(.control("q"))
    #expect(await second.hasStopped())

    let owner = KeptConversation.Owner(server: "http://127.0.0.1:\(proxy.port)", account: 10001)
    #expect(ConversationFile(of: owner, in: folder.path).load().isEmpty)
    proxy.close()
    await back.stop()
  }
}
