import Terminal
import Testing

@Suite(.timeLimit(.minutes(8))) struct WholeProgramTests {
  @Test func `fields typed into the form lead to the list`() async throws {
    let server = try await TestServer()
    let client = ScreenClient()
    await client.waitFor("服务器 Server", "密码  Password")
    client.signIn("10001", port: server.port)
    await client.waitFor("小明", "项目组", "阿杰(10001) ● 在线", "连接 OK")
    await server.stop()
  }

  @Test func `a typed line is on the other screen and gets its mark`() async throws {
    let pair = try await ScreenPair()
    let (jie, ming) = (pair.jie, pair.ming)
    jie.screen.press(.control("n"))
    jie.screen.type("你好，下午三点\n")
    await jie.waitFor("我 你好，下午三点", "✓")
    await ming.waitFor("未读 1")
    ming.screen.press(.alt("a"))
    await ming.waitFor("阿杰 你好，下午三点")
    await pair.stop()
  }

  @Test func `lines that come at once without brackets are not sent before Enter is pressed`()
    async throws
  {
    let pair = try await ScreenPair()
    let (jie, ming) = (pair.jie, pair.ming)
    jie.screen.press(.control("n"))
    jie.screen.type("第一行\n第二行\n\n第三行\n")
    await jie.waitFor("> 第一行", "   第三行")
    jie.screen.press(Key(.backspace), Key(.enter))
    await jie.waitFor("我 第一行", "✓")
    await ming.waitFor("未读 1")
    ming.screen.press(.control("n"))
    await ming.waitFor("阿杰 第一行", "   第三行")
    await pair.stop()
  }

  @Test func `a resize is drawn at once`() async throws {
    let client = ScreenClient()
    await client.waitFor("服务器 Server")
    client.screen.resize(to: Size(rows: 15, columns: 40))
    let frame = await client.screen.frame { $0.size == Size(rows: 15, columns: 40) }
    #expect(frame.text().contains("服务器"))
  }

  @Test func `quitting gives the terminal back`() async throws {
    let client = ScreenClient()
    await client.waitFor("服务器 Server")
    client.screen.press(.control("q"))
    #expect(await client.hasStopped())
  }
}
