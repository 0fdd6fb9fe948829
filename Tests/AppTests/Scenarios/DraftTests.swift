import TUI
import Terminal
import Testing

@testable import webqq

@Suite(.timeLimit(.minutes(8))) struct DraftTests {
  private let folder = TemporaryDirectory()

  /// Signed in as 10001, with one of the conversations open.
  private func client(_ server: TestServer, opening name: String) async -> ScreenClient {
    await client(port: server.port, opening: name)
  }

  private func client(
    port: Int,
    opening name: String,
    patience: Duration = .seconds(60)
  ) async -> ScreenClient {
    let client = ScreenClient(stateFolder: folder.path, patience: patience)
    client.signIn("10001", port: port)
    await client.waitFor("连接 OK", name)
    client.open(name)
    await client.waitFor("\(name)>")
    return client
  }

  @Test func `what was being typed is there after the next start`() async throws {
    let server = try await TestServer()
    let first = await client(server, opening: "接机")
    first.screen.type("到了吗")
    first.screen.press(.control("j"))
    first.screen.type("我在")
    await first.waitFor("      我在")
    first.screen.press(.control("q"))
    #expect(await first.hasStopped())
    let second = await client(server, opening: "接机")
    await second.waitFor("接机> 到了吗", "      我在")
    second.screen.press(Key(.enter))
    await second.waitFor("✓")
    second.screen.press(.control("q"))
    #expect(await second.hasStopped())
    let third = await client(server, opening: "接机")
    await third.waitFor("接机>  ")
    await server.stop()
  }

  /// A server that keeps the numbers of people to itself for now.
  private func silentProxy(_ server: TestServer) throws -> (FaultProxy, ConversationFile) {
    let proxy = try FaultProxy(upstream: server.port)
    for _ in 1...4 { proxy.inject(.hold, at: "get_friend_uin2") }
    let owner = KeptConversation.Owner(server: "http://127.0.0.1:\(proxy.port)", account: 10001)
    return (proxy, ConversationFile(of: owner, in: folder.path))
  }

  @Test func `a draft that is left at once waits for the number by which it is kept`() async throws
  {
    let server = try await TestServer()
    let (proxy, file) = try silentProxy(server)
    let client = await client(port: proxy.port, opening: "小明")
    client.screen.type("在")
    await client.waitFor("小明> 在")
    client.screen.press(.control("q"))
    // The terminal is given back at once.
    while !client.screen.isStopped { await Task.yield() }
    proxy.release()
    #expect(await client.hasStopped())
    #expect(file.load() == [KeptConversation(.contact(10002), draft: "在")])
    await server.stop()
  }

  @Test func `a number that does not come keeps nobody from leaving`() async throws {
    let server = try await TestServer()
    let (proxy, file) = try silentProxy(server)
    let client = await client(port: proxy.port, opening: "小明", patience: .zero)
    client.screen.type("在")
    await client.waitFor("小明> 在")
    client.screen.press(.control("q"))
    #expect(await client.hasStopped())
    #expect(file.load() == [])
    proxy.release()
    await server.stop()
  }

  @Test func `a friend's draft comes back by the number, which no login changes`() async throws {
    let server = try await TestServer()
    let owner = KeptConversation.Owner(server: "http://127.0.0.1:\(server.port)", account: 10001)
    let file = ConversationFile(of: owner, in: folder.path)
    try file.save([KeptConversation(.contact(10002), draft: "给小明")])
    let client = await client(server, opening: "小明")
    await client.waitFor("小明> 给小明")
    client.screen.type("的")
    await client.waitFor("小明> 给小明的")
    client.screen.press(.control("q"))
    #expect(await client.hasStopped())
    #expect(file.load() == [KeptConversation(.contact(10002), draft: "给小明的")])
    await server.stop()
  }
}
