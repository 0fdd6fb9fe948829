import Chat
import Testing
import WebQQProtocol

/// Code 116: the server hands out another `ptwebqq`.
@Suite(.timeLimit(.minutes(8))) struct TokenTests {
  private static let token = String(repeating: "5", count: 64)

  /// The `ptwebqq` of the Cookie field of a request.
  private static func cookie(_ request: String) -> String? {
    let field = request.split(separator: "\r\n").first { $0.lowercased().hasPrefix("cookie: ") }
    let pairs = field?.dropFirst("cookie: ".count).split(separator: "; ") ?? []
    let own = pairs.filter { $0.hasPrefix("ptwebqq=") }
    // Two of one name would mean that the old one is still there.
    return own.count == 1 ? String(own[0].dropFirst("ptwebqq=".count)) : nil
  }

  /// The JSON of `r` in the body of a request.
  private static func fields(_ request: String) -> JSONValue? {
    let body = request.firstRange(of: "\r\n\r\n").map { request[$0.upperBound...] } ?? ""
    // What is no JSON has no fields.
    return FormBody(parsing: String(body))["r"].flatMap { try? JSONValue(parsing: $0) }
  }

  @Test func `the token of 116 is sent in place of the old one, relinks, and makes the hash`()
    async throws
  {
    let server = try await TestServer()
    let proxy = try FaultProxy(upstream: server.port)
    proxy.inject(.answer(status: 200, body: #"{"retcode":116,"p":"\#(Self.token)"}"#), at: "poll2")
    let (jie, ming) = (HeadlessClient(), HeadlessClient())
    #expect(try await jie.signIn("10001", port: proxy.port))
    #expect(try await ming.signIn("10002", port: server.port))
    // The server never heard of the token, so the proxy grants the relink.
    let session = #"{"retcode":0,"result":{"uin":10001,"status":"online"}}"#
    proxy.inject(.answer(status: 200, body: session), at: "login2")
    proxy.inject(.answer(status: 200, body: #"{"retcode":121,"t":"0"}"#), at: "poll2")
    _ = try await ming.send("还在?", to: #require(ming.recorder.events.buddy))
    #expect(
      await jie.recorder.wait { events in
        events.count { if case .rosterLoaded = $0 { true } else { false } } >= 2
      }
    )
    let polls = proxy.messages("/channel/poll2")
    let logins = proxy.messages("/channel/login2")
    let lists = proxy.messages("/api/get_user_friends2")
    try #require(polls.count >= 2 && logins.count >= 2 && lists.count >= 2)
    let old = try #require(Self.cookie(polls[0]))
    #expect(old != Self.token)
    #expect(Self.fields(logins[0])?["ptwebqq"] == .string(old))
    #expect(Self.cookie(polls[1]) == Self.token)
    #expect(Self.cookie(logins[1]) == Self.token)
    #expect(Self.fields(logins[1])?["ptwebqq"] == .string(Self.token))
    #expect(Self.cookie(lists[1]) == Self.token)
    let hash = FriendListHash.p.hash(uin: 10001, ptwebqq: Self.token)
    #expect(Self.fields(lists[1])?["hash"] == .string(hash))
    proxy.close()
    await server.stop()
  }
}
