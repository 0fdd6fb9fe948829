import Chat
import Server
import Terminal
import Testing
import WebQQProtocol

/// What WebQQ clients of 2012 to 2015 did not survive, made by our server and met by our client.
///
/// `login:19@2+` bars the account at a second login: a client that comes through needed none.
@Suite(.timeLimit(.minutes(8))) struct FaultTests {
  /// A server with these faults, a friend in it, and a client that has signed in.
  private struct Meeting {
    let server: TestServer
    let friend: Participant
    let client: HeadlessClient

    /// The friend writes; the client must show exactly this, in order.
    func receives(_ texts: [String]) async throws -> Bool {
      for text in texts { try await friend.send(text, to: .buddy(10_001)) }
      return await client.hasReceived(texts)
    }
  }

  private static let texts = (1...5).map { "第 \($0) 条" }

  private func meet(
    _ faults: String...,
    strict: Bool = false,
    before texts: [String] = []
  ) async throws -> Meeting {
    let plan = try FaultPlan(parsing: faults)
    let server = try await TestServer {
      $0.faults = plan
      $0.isStrict = strict
    }
    let friend = try await server.join(10_002)
    for text in texts { try await friend.send(text, to: .buddy(10_001)) }
    let client = HeadlessClient()
    try #require(await client.signIn("10001", port: server.port))
    return Meeting(server: server, friend: friend, client: client)
  }

  /// Signs in where that cannot succeed at once.
  private func start(_ faults: String...) async throws -> (TestServer, HeadlessClient) {
    let plan = try FaultPlan(parsing: faults)
    let server = try await TestServer { $0.faults = plan }
    let client = HeadlessClient()
    try await client.startSignIn("10001", password: TestServer.password, port: server.port)
    return (server, client)
  }

  @Test(arguments: [
    "poll:103@1", "poll:108@1", "poll:103@3", "poll:121=1@1", "poll:120@2", "poll:502@1-3",
    "poll:504@1-3", "poll:empty@1-3", "poll:truncated@2", "poll:cut=10@2", "poll:cut=0@1-3",
    "poll:102@1-5", "poll:4242@1", "poll:slow=400@2", "poll:repeat", "poll:repeat@2",
    "poll:oldest-first",
  ])
  func `whatever becomes of a poll, every message is shown once, in order, without a new login`(
    fault: String
  ) async throws {
    let meeting = try await meet(fault, "login:19@2+")
    #expect(try await meeting.receives(Self.texts), "\(fault)")
    await meeting.server.stop()
  }

  @Test(arguments: ["poll:newest-is-usual", "poll:oldest-first", "poll:repeat", "poll:cut=100@1"])
  func `messages that waited are shown oldest first, however their batch is sorted`(
    fault: String
  ) async throws {
    let faults = fault == "poll:newest-is-usual" ? "login:19@2+" : fault
    let meeting = try await meet(faults, before: Self.texts)
    #expect(await meeting.client.hasReceived(Self.texts))
    await meeting.server.stop()
  }

  @Test func `a new ptwebqq is carried by the next poll, which alone lets messages through`()
    async throws
  {
    // A strict server refuses a poll with the old one, and a relink with it as well.
    let meeting = try await meet("poll:116@1", "poll:116@3", "login:19@2+", strict: true)
    #expect(try await meeting.receives(Self.texts))
    await meeting.server.stop()
  }

  @Test func `after a new ptwebqq a relink still needs no login`() async throws {
    let meeting = try await meet("poll:116@1,poll:121@2,login:19@2+", strict: true)
    #expect(try await meeting.receives(Self.texts))
    await meeting.server.stop()
  }

  @Test func `a session that no relink saves is opened anew, once, and loses nothing`() async throws
  {
    let meeting = try await meet("poll:100012@2", "login:19@3+")
    #expect(try await meeting.receives(Self.texts))
    await meeting.server.stop()
  }

  @Test func `a kick ends the session and it is not opened again by itself`() async throws {
    let meeting = try await meet("poll:kick@2")
    try await meeting.friend.send("x", to: .buddy(10_001))
    #expect(
      await meeting.client.recorder.wait { events in
        events.contains { if case .linkChanged(.lost(.kicked)) = $0 { true } else { false } }
      }
    )
    let events = meeting.client.recorder.events
    #expect(events.count { $0 == .linkChanged(.online) } == 1)
    #expect(
      events.last { if case .linkChanged = $0 { true } else { false } } != .linkChanged(.online)
    )
    await meeting.server.stop()
  }

  @Test func `a captcha at every login is asked for and answered`() async throws {
    let (server, client) = try await start("check:captcha")
    #expect(await client.recorder.wait { $0.challenges.count == 1 })
    try await client.session.perform(.answerCaptcha("K7PX"))
    #expect(await client.recorder.wait { $0.contains(.linkChanged(.online)) })
    await server.stop()
  }

  @Test func `a captcha that expired brings a new picture, and the second answer counts`()
    async throws
  {
    let (server, client) = try await start("check:captcha", "login:expired@1")
    #expect(await client.recorder.wait { $0.challenges.count == 1 })
    try await client.session.perform(.answerCaptcha("K7PX"))
    #expect(await client.recorder.wait { $0.challenges.count == 2 })
    try await client.session.perform(.answerCaptcha("K7PX"))
    #expect(await client.recorder.wait { $0.contains(.linkChanged(.online)) })
    await server.stop()
  }

  @Test func `a barred account is told so with the server's words, and nothing is tried again`()
    async throws
  {
    let (server, client) = try await start("login:19")
    #expect(
      await client.recorder.wait { events in
        events.contains {
          if case .signInFailed(.accountBarred(let words)) = $0 { !words.isEmpty } else { false }
        }
      }
    )
    #expect(!client.recorder.events.contains(.linkChanged(.online)))
    await server.stop()
  }

  @Test(arguments: [
    "page:502@1", "page:empty@1", "check:empty@1", "check:502@1", "login2:112@1", "login:6@1",
    "login:1@1", "friends:50@1", "friends:502@1", "friends:truncated@1", "friends:cut=20@1",
    "contacts:empty@1", "contacts:103@1", "channel:cut=5@3", "contacts:slow=4000",
  ])
  func `whatever spoils one answer on the way in, the lists are there in the end`(
    fault: String
  ) async throws {
    let meeting = try await meet(fault)
    #expect(meeting.client.recorder.events.roster?.buddies.map(\.contact.nick) == ["小明"])
    await meeting.server.stop()
  }

  @Test func `control characters in nicks break neither the list nor the screen`() async throws {
    let plan = try FaultPlan(parsing: ["nicks:control"])
    let server = try await TestServer { $0.faults = plan }
    let client = ScreenClient()
    await client.waitFor("服务器 Server")
    client.signIn("10001", port: server.port)
    await client.waitFor("⟦BEL⟧⟦SOH⟧", "项目组", "连接 OK")
    let text = try #require(client.screen.frames.last).text()
    #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
    await server.stop()
  }

  @Test(arguments: ["send:103@1", "send:108@1", "send:121@1"])
  func `a send refused for the session is sent again after a relink, and arrives once`(
    fault: String
  ) async throws {
    let meeting = try await meet(fault, "login:19@2+")
    let buddy = try #require(meeting.client.recorder.events.buddy)
    #expect(try await meeting.client.send("还在", to: buddy, number: 1))
    #expect(try await meeting.client.send("在", to: buddy, number: 2))
    #expect(await Self.texts(2, of: meeting.friend) == ["还在", "在"])
    await meeting.server.stop()
  }

  @Test(arguments: ["send:cut=3@1", "send:empty@1", "send:truncated@1", "send:504@1"])
  func `a send without a readable answer is called unconfirmed and not sent twice`(
    fault: String
  ) async throws {
    let meeting = try await meet(fault)
    let buddy = try #require(meeting.client.recorder.events.buddy)
    try await meeting.client.startSending("也许", to: buddy, number: 1)
    #expect(
      await meeting.client.recorder.wait {
        $0.contains(.deliveryChanged(.composed(1), .unconfirmed))
      }
    )
    #expect(try await meeting.client.send("第二条", to: buddy, number: 2))
    let arrived = fault.contains("504") ? ["第二条"] : ["也许", "第二条"]
    #expect(await Self.texts(arrived.count, of: meeting.friend) == arrived)
    await meeting.server.stop()
  }

  @Test(arguments: [1, 42, 2013])
  func `with faults by chance every message is shown once and in order`(seed: Int) async throws {
    let meeting = try await meet(
      "poll:cut=30@10%,poll:empty@5%,poll:truncated@5%,poll:502@5%,poll:103@5%,poll:repeat@20%",
      "seed=\(seed)"
    )
    #expect(try await meeting.receives((1...60).map { "第 \($0) 条" }))
    await meeting.server.stop()
  }

  /// The next texts that a participant receives.
  private static func texts(_ count: Int, of friend: Participant) async -> [String] {
    var texts: [String] = []
    for await case .message(let message) in friend.events {
      texts.append(message.text)
      if texts.count == count { break }
    }
    return texts
  }
}
