import Terminal
import Testing

/// Two friends before their screens, 阿杰 and 小明, signed in to a server of their own.
struct ScreenPair {
  let server: TestServer
  let jie: ScreenClient
  let ming: ScreenClient

  /// Signs both in and waits for their lists; `editor` is what 阿杰 edits drafts with.
  init(editor: String = "false") async throws {
    server = try await TestServer()
    jie = ScreenClient(editor: editor)
    ming = ScreenClient()
    jie.signIn("10001", port: server.port)
    ming.signIn("10002", port: server.port)
    await jie.waitFor("连接 OK", "小明")
    await ming.waitFor("连接 OK", "阿杰")
  }

  func stop() async { await server.stop() }
}
