import Chat
import Testing

@testable import WebQQProtocol

@Suite(.timeLimit(.minutes(8))) struct PollLoopTests {
  private let relinked = """
    {"retcode":0,"result":{"uin":123774072,"status":"online","vfwebqq":"new-v","psessionid":"new-p"}}
    """

  @Test func `the next poll acknowledges the batch before it, once`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    await stage.poll(.bytes(try Fixture.bytes("poll2-batch-newest-first.json")))
    await stage.poll(.body(#"{"retcode":102,"errmsg":""}"#))
    let ids = try stage.server.requests(Path.poll).map {
      try Poll2.decodeRequest(FormBody(parsing: $0.body)).ids
    }
    #expect(ids == [[1_000_000], [700_002, 700_001], [1_000_000]])
  }

  @Test func `what was not acknowledged for sure is named again`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    await stage.poll(.bytes(try Fixture.bytes("poll2-message.json")))
    await stage.poll(.failure(.interrupted(reason: "reset")))
    await stage.poll(.status(502))
    let ids = try stage.server.requests(Path.poll).map {
      try Poll2.decodeRequest(FormBody(parsing: $0.body)).ids
    }
    #expect(ids == [[1_000_000], [950_054], [950_054], [950_054]])
  }

  @Test func `messages come oldest first and a repeated one only once`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    await stage.poll(.bytes(try Fixture.bytes("poll2-batch-newest-first.json")))
    await stage.poll(.bytes(try Fixture.bytes("poll2-batch-duplicate-next-poll.json")))
    await stage.poll(.bytes(try Fixture.bytes("poll2-message-plain.json")))
    await stage.log.wait { events in
      events.contains {
        if case .messageReceived(let m) = $0 { m.segments == [.text("hii")] } else { false }
      }
    }
    #expect(
      stage.log.messages.map(\.segments) == [
        [.text("first")], [.text("second")], [.text("hii")],
      ]
    )
    #expect(stage.log.messages.map(\.id) == [.received(1), .received(2), .received(3)])
    let buddy = try stage.contact(nick: "阿橘")
    #expect(stage.log.messages.allSatisfy { $0.conversation == .contact(buddy) })
    let whale = try stage.contact(nick: "Blue Whale")
    #expect(stage.log.events.contains(.presenceChanged(whale, .away)))
  }

  @Test(
    arguments: [
      .failure(.interrupted(reason: "reset")), .status(502), .status(504), .body(""), .body("\r\n"),
      .body(#"{"retcode":0,"result":[{"poll_ty"#),
      .body("<html>"), .body(#"{"retcode":777}"#), .body(#"{"retcode":0,"result":"ok"}"#),
    ] as [ScriptedServer.Answer]
  )
  func `after anything a poll can bring a message still comes through`(
    answer: ScriptedServer.Answer
  ) async throws {
    let stage = try Stage()
    try await stage.signIn()
    await stage.poll(answer)
    await stage.poll(.bytes(try Fixture.bytes("poll2-message-plain.json")))
    await stage.log.wait { $0.contains { if case .messageReceived = $0 { true } else { false } } }
    #expect(stage.server.requests(Path.session).count == 1)
    #expect(stage.log.links.last == .online)
  }

  @Test(
    arguments: [
      #"{"retcode":102,"errmsg":""}"#, #"{"retcode":0,"result":"ok"}"#,
      #"{"retcode":0,"result":[]}"#, #"{"retcode":116,"p":"ab12"}"#,
      #"{"retcode":0,"result":[{"poll_type":"unheard_of","value":{}}]}"#,
    ]
  )
  func `a server that does not hold a poll is asked once a second`(answer: String) async throws {
    let stage = try Stage()
    try await stage.signIn()
    for _ in 1...5 { await stage.poll(.body(answer)) }
    #expect(stage.time.sleeps == Array(repeating: .seconds(1), count: 5))
  }

  @Test func `news are followed by the next poll at once, the same again is not`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    let news = try Fixture.bytes("poll2-message-plain.json")
    await stage.poll(.bytes(news))
    #expect(stage.time.sleeps.isEmpty)
    await stage.poll(.bytes(news))
    #expect(stage.time.sleeps == [.seconds(1)])
  }

  @Test func `116 puts the new token into the jar, and the next relink carries it`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    await stage.poll(.bytes(try Fixture.bytes("poll2-retcode-116-new-ptwebqq.json")))
    stage.server.next(Path.session, .body(relinked))
    await stage.poll(.bytes(try Fixture.bytes("poll2-retcode-108.json")))
    let request = try #require(stage.server.requests(Path.session).last)
    let fields = try Login2.decodeRequest(FormBody(parsing: request.body))
    #expect(fields.ptwebqq == "51d0680e55475b7e5aebee3f8947c297d4a8fa3dfda044ab156a929666ffa494")
    #expect(fields.psessionid?.hasPrefix("836804") == true)
  }

  @Test func `a relink takes over the new tokens and shows the roster again`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    stage.server.next(Path.session, .body(relinked))
    await stage.poll(.body(#"{"retcode":121,"t":"2"}"#))
    let poll = try #require(stage.server.requests(Path.poll).last)
    #expect(try Poll2.decodeRequest(FormBody(parsing: poll.body)).session.psessionid == "new-p")
    #expect(stage.time.sleeps == [.seconds(2)])
    await stage.log.waitFor(.linkChanged(.online), count: 2)
    #expect(
      stage.log.links.suffix(3) == [
        .relinking(attempt: 1, retryIn: .seconds(2)), .relinking(attempt: 1, retryIn: nil),
        .online,
      ]
    )
    await stage.log.wait { events in
      events.count { if case .rosterLoaded = $0 { true } else { false } } == 2
    }
    #expect(stage.server.requests(Path.login).count == 1)
  }

  @Test func `a server that dies and returns is met by relink alone`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    let dead = ScriptedServer.Answer.failure(
      .cannotConnect(host: "127.0.0.1", port: 8_420, reason: "refused")
    )
    stage.server.next(Path.session, dead, dead, .body(relinked))
    stage.server.next(Path.poll, dead)
    stage.server.release(Path.poll, .failure(.interrupted(reason: "reset")))
    await stage.log.waitFor(.linkChanged(.online), count: 2)
    #expect(stage.time.sleeps == [.seconds(1), .seconds(2), .seconds(5)])
    #expect(stage.server.requests(Path.check).count == 1)
  }

  @Test func `taken over twice in a row gives in`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    stage.server.next(Path.session, .body(relinked))
    await stage.poll(.body(#"{"retcode":121,"t":"0"}"#))
    stage.server.release(Path.poll, .body(#"{"retcode":121,"t":"0"}"#))
    await stage.log.waitFor(.linkChanged(.lost(.kicked(reason: nil))))
    #expect(stage.server.requests(Path.session).count == 2)
  }

  @Test func `a session that is gone ends in a full login without a question`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    stage.server.next(Path.session, .body(#"{"retcode":103,"errmsg":""}"#))
    await stage.poll(.body(#"{"retcode":108,"errmsg":""}"#))
    #expect(stage.server.requests(Path.login).count == 2)
    await stage.log.waitFor(.linkChanged(.online), count: 2)
  }

  @Test func `a captcha during a full login is asked for, and its answer brings it back`()
    async throws
  {
    let stage = try Stage()
    try await stage.signIn()
    stage.server.next(Path.session, .body(#"{"retcode":103,"errmsg":""}"#))
    let captcha = #"ptui_checkVC('1','4GJS','\x00\x00\x00\x00\x07\x60\xa4\x78');"#
    stage.server.always(Path.check, .body(captcha))
    stage.server.release(Path.poll, .body(#"{"retcode":108,"errmsg":""}"#))
    await stage.log.waitFor(.captchaRequired(CaptchaChallenge(image: [0xFF, 0xD8, 0xFF])))
    #expect(stage.log.links.last == .signingIn(.awaitingCaptcha))
    try await stage.session.perform(.answerCaptcha("k7px"))
    await stage.log.waitFor(.linkChanged(.online), count: 2)
    #expect(stage.log.events.count { if case .signedIn = $0 { true } else { false } } == 2)
  }

  @Test func `after a kick nothing happens until the person wants it`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    stage.server.release(Path.poll, .bytes(try Fixture.bytes("poll2-kick_message.json")))
    let reason = "您的帐号在另一地点登录，您已被迫下线。"
    await stage.log.waitFor(.linkChanged(.lost(.kicked(reason: reason))))
    #expect(stage.server.requests(Path.session).count == 1)
    #expect(stage.server.heldCount(Path.poll) == 0)
    try await stage.session.perform(.signInAgain)
    await stage.log.waitFor(.linkChanged(.online), count: 2)
    #expect(stage.server.requests(Path.login).count == 2)
  }

  @Test func `what cannot be shown is told with its conversation`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    let value = #"{"from_uin":3141592653,"token":"51d0680e55475b7e5aebee3f","word":"hi"}"#
    let events = #"{"poll_type":"hologram","value":\#(value)},{"poll_type":"rumour"}"#
    await stage.poll(.body(#"{"retcode":0,"result":[\#(events)]}"#))
    let buddy = try stage.contact(nick: "阿橘")
    await stage.log.waitFor(.unsupportedReceived(kind: "hologram", conversation: .contact(buddy)))
    await stage.log.waitFor(.unsupportedReceived(kind: "rumour", conversation: nil))
    #expect(stage.lines.text.contains("hologram") && stage.lines.text.contains("hi"))
    #expect(!stage.lines.text.contains("51d0680e"))
  }

  @Test func `typing and an unknown code are told`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    await stage.poll(.bytes(try Fixture.bytes("poll2-input_notify.json")))
    await stage.poll(.body(#"{"retcode":4711}"#))
    await stage.log.waitFor(.typing(try stage.contact(nick: "阿橘")))
    await stage.log.waitFor(.unknownCode(4_711))
  }

  @Test func `signing out ends the poll and tells the server`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    try await stage.session.perform(.signOut)
    #expect(stage.server.heldCount(Path.poll) == 0)
    #expect(stage.server.requests(Path.logout).count == 1)
    await stage.log.waitFor(.linkChanged(.signedOut))
    await #expect(throws: ServiceFailure.notSignedIn) {
      try await stage.session.perform(.signInAgain)
    }
  }

  @Test func `signing out without a session asks nothing of any server`() async throws {
    let stage = try Stage()
    try await stage.session.perform(.signOut)
    #expect(stage.server.paths.isEmpty)
  }

  @Test func `all work happens on the executor that was handed in`() async throws {
    let stage = try Stage()
    let executor = stage.executor
    stage.server.expectEverything { executor.isCurrent }
    try await stage.signIn()
    await stage.poll(.bytes(try Fixture.bytes("poll2-message.json")))
    #expect(stage.server.strangers == 0)
  }
}
