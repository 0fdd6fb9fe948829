import Chat
import Server
import Terminal
import Testing
import WebQQProtocol

/// The server has forgotten a session: what the screen holds must outlive the login that follows.
@Suite(.timeLimit(.minutes(8))) struct FullLoginTests {
  @Test func `a full login without a captcha leaves conversations, counts and drafts as they are`()
    async throws
  {
    let server = try await TestServer()
    let proxy = try FaultProxy(upstream: server.port)
    let (jie, ming) = (ScreenClient(), ScreenClient())
    jie.signIn("10001", port: proxy.port)
    ming.signIn("10002", port: server.port)
    await jie.waitFor("连接 OK", "小明", "项目组")
    await ming.waitFor("连接 OK", "阿杰")
    jie.open("项目组")
    jie.screen.type("草稿还在")
    // The numbers of the friend and of the group, by which they are found again.
    await proxy.wait(for: "get_friend_uin2", count: 2)
    ming.open("阿杰")
    ming.screen.type("第一句\n")
    await jie.waitFor("未读 1", "草稿还在")

    try server.endSessions(of: 10001)
    ming.screen.type("第二句\n")
    await jie.waitFor("未读 2", "草稿还在", "连接 OK")
    #expect(proxy.count("/login?u=") >= 2)
    jie.open("小明")
    await jie.waitFor("第一句", "第二句")
    jie.screen.type("都收到了\n")
    await ming.waitFor("阿杰 都收到了")
    jie.open("项目组")
    await jie.waitFor("草稿还在")
    proxy.close()
    await server.stop()
  }

  @Test func `a captcha is asked over the chat, and what was being sent goes out after it`()
    async throws
  {
    let server = try await TestServer(captcha: .always)
    let proxy = try FaultProxy(upstream: server.port)
    let jie = ScreenClient()
    jie.signIn("10001", port: proxy.port)
    await jie.waitFor("输入 Code", "没有图片")
    jie.screen.type("K7PX\n")
    await jie.waitFor("连接 OK", "小明", "项目组")
    jie.open("项目组")
    jie.screen.type("草稿还在")
    jie.open("小明")
    await proxy.wait(for: "get_friend_uin2", count: 2)
    jie.screen.type("在吗\n")
    await jie.waitFor("我 在吗", "✓")

    try server.endSessions(of: 10001)
    jie.screen.type("还在吗\n")
    await jie.waitFor("重新上线要验证码", "没有图片", "1 待发", "小明")
    jie.screen.type("k7px\n")
    let mark = "✓"
    await jie.waitFor("连接 OK", "   还在吗\(String(repeating: " ", count: 34))\(mark)")
    jie.open("项目组")
    await jie.waitFor("草稿还在")
    proxy.close()
    await server.stop()
  }

  @Test func `signing out and in again keeps the conversations of the same people`() async throws {
    let server = try await TestServer()
    let (jie, ming) = (HeadlessClient(), HeadlessClient())
    #expect(try await jie.signIn("10001", port: server.port))
    #expect(try await ming.signIn("10002", port: server.port))
    #expect(try await ming.send("第一句", to: #require(ming.recorder.events.buddy), number: 1))
    #expect(await jie.hasReceived(["第一句"]))
    try await jie.session.perform(.signOut)
    #expect(try await jie.signIn("10001", port: server.port))
    #expect(try await ming.send("第二句", to: #require(ming.recorder.events.buddy), number: 2))
    #expect(await jie.hasReceived(["第一句", "第二句"]))
    let messages = jie.recorder.events.messages
    #expect(Set(messages.map(\.conversation)).count == 1)
    #expect(Set(messages.map(\.id)).count == 2)
    await server.stop()
  }
}
