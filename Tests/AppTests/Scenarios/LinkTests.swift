import Chat
import Testing

@Suite(.timeLimit(.minutes(8))) struct LinkTests {
  /// What can happen to one long poll.
  static let faults: [(name: String, fault: FaultProxy.Fault)] = [
    ("connection refused", .refuse),
    ("connection cut while held", .swallow),
    ("HTTP 502", .answer(status: 502, body: "<html>Bad Gateway</html>")),
    ("HTTP 504", .answer(status: 504, body: "")),
    ("empty body", .answer(status: 200, body: "")),
    ("truncated body", .truncated(body: #"{"retcode":0,"result":[{"poll_ty"#)),
    ("broken JSON", .answer(status: 200, body: #"{"retcode":0,"result":[{"#)),
    ("retcode 102", .answer(status: 200, body: #"{"retcode":102,"errmsg":""}"#)),
    ("retcode 121", .answer(status: 200, body: #"{"retcode":121,"t":"0"}"#)),
    ("retcode 103", .answer(status: 200, body: #"{"retcode":103,"errmsg":""}"#)),
    ("retcode 108", .answer(status: 200, body: #"{"retcode":108,"errmsg":""}"#)),
    ("unknown retcode", .answer(status: 200, body: #"{"retcode":4242}"#)),
  ]

  @Test(arguments: faults.indices)
  func `after a spoiled poll messages arrive exactly once and without a new login`(
    index: Int
  ) async throws {
    let server = try await TestServer()
    let proxy = try FaultProxy(upstream: server.port)
    proxy.inject(Self.faults[index].fault, at: "poll2")
    let (jie, ming) = (HeadlessClient(), HeadlessClient())
    #expect(try await ming.signIn("10002", port: proxy.port))
    #expect(try await jie.signIn("10001", port: server.port))
    let buddy = try #require(jie.recorder.events.buddy)
    for number in 1...3 {
      #expect(try await jie.send("第 \(number) 条", to: buddy, number: UInt64(number)))
    }
    #expect(await ming.hasReceived((1...3).map { "第 \($0) 条" }), "\(Self.faults[index].name)")
    #expect(proxy.count("/login?u=") == 1)
    proxy.close()
    await server.stop()
  }

  @Test func `a new ptwebqq from the server is used from then on`() async throws {
    let server = try await TestServer()
    let proxy = try FaultProxy(upstream: server.port)
    let token = String(repeating: "5", count: 64)
    proxy.inject(
      .answer(status: 200, body: #"{"retcode":116,"p":"\#(token)"}"#),
      at: "poll2"
    )
    let ming = HeadlessClient()
    #expect(try await ming.signIn("10002", port: proxy.port))
    let jie = HeadlessClient()
    #expect(try await jie.signIn("10001", port: server.port))
    #expect(try await jie.send("还在", to: #require(jie.recorder.events.buddy)))
    #expect(await ming.hasReceived(["还在"]))
    proxy.close()
    await server.stop()
  }

  @Test func `both sides come back after the server was restarted on the same data`() async throws {
    var server: TestServer? = try await TestServer()
    let directory = try #require(server?.directory)
    let proxy = try FaultProxy(upstream: #require(server?.port))
    let (jie, ming) = (HeadlessClient(), HeadlessClient())
    #expect(try await jie.signIn("10001", port: proxy.port))
    #expect(try await ming.signIn("10002", port: proxy.port))
    let buddy = try #require(jie.recorder.events.buddy)
    #expect(try await jie.send("之前", to: buddy, number: 1))
    #expect(await ming.hasReceived(["之前"]))
    await server?.stop()
    // The lock on the data goes with the last reference to the server.
    server = nil
    let after = try await TestServer(in: directory)
    proxy.setUpstream(after.port)
    #expect(try await jie.send("之后", to: buddy, number: 2))
    #expect(await ming.hasReceived(["之前", "之后"]))
    #expect(proxy.count("/login?u=") == 2)
    proxy.close()
    await after.stop()
  }
}
