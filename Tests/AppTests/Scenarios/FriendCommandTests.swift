import Chat
import Server
import Terminal
import Testing
import WebQQProtocol

/// What people type about friends, and where it leaves both of them.
@Suite(.timeLimit(.minutes(8))) struct FriendCommandTests {
  private let server: TestServer
  private let ming = ScreenClient()
  private let san = ScreenClient()

  /// 小明 and 张三 do not know each other; each has 阿杰 among 同学.
  init() async throws {
    server = try await TestServer()
    try server.administration.addAccount(10003, nick: "张三", password: Secret(TestServer.password))
    for account: UInt64 in [10002, 10003] {
      try server.administration.addFriend(account, 10001, category: "同学")
    }
    ming.signIn("10002", port: server.port)
    san.signIn("10003", port: server.port)
    await ming.waitFor("连接 OK", "阿杰")
    await san.waitFor("连接 OK", "阿杰")
  }

  /// The buddies of an account as they come with one more login, each as `category/name`.
  private func list(of account: String) async throws -> Set<String> {
    let client = HeadlessClient()
    try #require(try await client.signIn(account, port: server.port))
    let roster = try #require(client.recorder.events.roster)
    let names = Dictionary(uniqueKeysWithValues: roster.categories.map { ($0.index, $0.name) })
    return Set(
      roster.buddies.map { "\(names[$0.categoryIndex] ?? "")/\($0.contact.displayName)" }
    )
  }

  @Test func `who is only accepted has the other where and as asked, and is on no list`()
    async throws
  {
    san.screen.type("/add 10002 \"我是 张三\" 同学 老明\n")
    await ming.waitFor("张三")
    ming.screen.type("/accept 张三 only\n")
    await san.waitFor("小明 进了好友列表")
    #expect(try await list(of: "10003") == ["同学/阿杰", "同学/老明"])
    #expect(try await list(of: "10002") == ["同学/阿杰"])
    await server.stop()
  }

  @Test func `who is accepted into a category is there under the name given`() async throws {
    san.screen.type("/add 10002\n")
    await ming.waitFor("张三")
    ming.screen.type("/accept 张三 同学 三哥\n")
    await san.waitFor("小明 进了好友列表")
    #expect(try await list(of: "10002") == ["同学/阿杰", "同学/三哥"])
    #expect(try await list(of: "10003") == ["同学/阿杰", "我的好友/小明"])
    await server.stop()
  }

  @Test(arguments: [("/remove 阿杰", ["同学/小明", "我的好友/张三"]), ("/remove 阿杰 both", ["我的好友/张三"])])
  func `who removes a buddy is off that one's list where both sides are meant`(
    command: String,
    left: [String]
  ) async throws {
    ming.screen.type(command + "\n")
    await ming.waitFor("再按 Enter 确认")
    ming.screen.type("\n")
    await ming.waitFor("阿杰 不在好友里了")
    #expect(try await list(of: "10002") == [])
    #expect(try await list(of: "10001") == Set(left))
    await server.stop()
  }
}
