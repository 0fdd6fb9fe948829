import Chat
import Testing
import WebQQProtocol

@testable import Server

/// Each fault on the server's own road; what the client makes of it stands in `AppTests`.
@Suite(.timeLimit(.minutes(8))) struct FaultInjectorTests {
  private static func rig(_ faults: String...) async throws -> Rig {
    let plan = try FaultPlan(parsing: faults)
    return try await Rig { $0.faults = plan }
  }

  /// 10001 with a message from 10002 waiting.
  private static func mail(_ faults: String..., texts: [String] = ["在吗"]) async throws -> (
    rig: Rig, orange: Visitor
  ) {
    let plan = try FaultPlan(parsing: faults)
    let rig = try await Rig { $0.faults = plan }
    let whale = try await rig.signIn(10_002)
    let uin = try await whale.uin(ofNick: "阿橘")
    for text in texts { #expect(try await whale.send(text, to: uin).retcode == 0) }
    return (rig, try await rig.signIn(10_001))
  }

  @Test(arguments: [102, 103, 108, 4242])
  func `a code takes the place of a poll's answer`(code: Int) async throws {
    let rig = try await Self.rig("poll:\(code)@1")
    #expect(try await rig.signIn(10_001).pollText() == #"{"retcode":\#(code),"errmsg":""}"#)
  }

  @Test func `121 says how long to wait`() async throws {
    let orange = try await Self.rig("poll:121=5@1").signIn(10_001)
    #expect(try await orange.pollText() == #"{"retcode":121,"errmsg":"","t":"5"}"#)
  }

  @Test func `after 116 the new ptwebqq counts and the old one does not`() async throws {
    let orange = try await Self.rig("poll:116@1").signIn(10_001)
    guard case .refused(let refusal) = try await orange.poll() else {
      Issue.record("no 116")
      return
    }
    let token = try #require(refusal.p)
    #expect(refusal.retcode == .tokenReplaced)
    let psessionid = orange.tokens.psessionid
    #expect(try await orange.login2(psessionid: psessionid).retcode == 100_000)
    await orange.transport.setCookie("ptwebqq=\(token); PATH=/", from: orange.base)
    #expect(try await orange.login2(psessionid: psessionid).retcode == 0)
  }

  @Test func `116 is for sessions only`() async throws {
    let rig = try await Self.rig("poll:116")
    #expect(try await rig.visitor().poll().retcode == 108)
  }

  @Test(arguments: [502, 504])
  func `a status takes the place of an answer`(status: Int) async throws {
    let rig = try await Self.rig("page:\(status)@1")
    let request = LoginPage.Request(statusCode: 10)
    #expect(try await rig.visitor().send(LoginPage.address, request.encode()).status == status)
    #expect(try await rig.visitor().send(LoginPage.address, request.encode()).status == 200)
  }

  @Test func `a fault for everything happens to uploads too`() async throws {
    let visitor = try await Self.rig("all:502@1", "all:empty@2").visitor()
    let url = visitor.base + CfaceUpload.address.path
    #expect(try await visitor.transport.send(.upload([1], to: url)).status == 502)
    #expect(try await visitor.transport.send(.upload([1], to: url)).body.isEmpty)
    #expect(try await !visitor.transport.send(.upload([1], to: url)).body.isEmpty)
  }

  @Test func `an empty answer has no body`() async throws {
    let (_, orange) = try await Self.mail("poll:empty@1")
    #expect(try await orange.pollText() == "")
  }

  @Test func `a truncated answer is half of it`() async throws {
    let (_, orange) = try await Self.mail("poll:truncated@1")
    let text = try await orange.pollText()
    #expect(text.hasPrefix(#"{"retcode":0,"#))
    #expect(throws: (any Error).self) { try JSONValue(parsing: text) }
  }

  @Test func `a repeated batch is the same to the byte and comes once`() async throws {
    let (rig, orange) = try await Self.mail("poll:repeat@1")
    let first = try await orange.pollText()
    #expect(first.contains("poll_type"))
    #expect(try await orange.pollText() == first)
    async let third = orange.poll()
    await rig.clock.waitForSleeper(of: .seconds(60))
    rig.clock.advance(by: .seconds(60))
    #expect(try await third.retcode == 102)
  }

  @Test func `a batch comes newest first, and oldest first as a fault`() async throws {
    let texts = ["一", "二", "三"]
    let (_, usual) = try await Self.mail(texts: texts)
    #expect(try await usual.poll().items.compactMap(\.text) == texts.reversed())
    let (_, turned) = try await Self.mail("poll:oldest-first", texts: texts)
    #expect(try await turned.poll().items.compactMap(\.text) == texts)
  }

  @Test func `a kick ends the session as another login would`() async throws {
    let rig = try await Self.rig("poll:kick@1")
    let orange = try await rig.signIn(10_001)
    #expect(try await orange.poll().items.map(\.kind) == ["kick_message"])
    #expect(try await orange.poll().retcode == 110)
    #expect(try await orange.login2(psessionid: orange.tokens.psessionid).retcode == 110)
  }

  @Test func `a captcha is asked for where none is needed, and solving it leads on`() async throws {
    let rig = try await Self.rig("check:captcha")
    let visitor = rig.visitor()
    let request = Check.Request(account: "10001", loginSignature: "", random: "0.5")
    let reply = try await visitor.call(Check.self, request)
    #expect(reply.needsCaptcha)
    #expect(!reply.code.hasPrefix("!"))
    try await visitor.signIn(10_001)
  }

  @Test func `an expired captcha is code 4 with 2, and a new one leads on`() async throws {
    let rig = try await Self.rig("check:captcha", "login:expired@1")
    let visitor = rig.visitor()
    let code = try await visitor.check(10_001)
    let reply = try await visitor.login(10_001, password: "secret", code: code)
    #expect((reply.code, reply.sub) == (4, "2"))
    try await visitor.signIn(10_001)
  }

  @Test func `a login is answered with the code, in our words where there are some`() async throws {
    let rig = try await Self.rig("login:19@1,login:71@2")
    let visitor = rig.visitor()
    let code = try await visitor.check(10_001)
    let barred = try await visitor.login(10_001, password: "secret", code: code)
    #expect(barred.code == 19)
    #expect(barred.message == LoginRefusal.barred.reply(account: "10001").message)
    #expect(try await visitor.login(10_001, password: "secret", code: code).code == 71)
  }

  @Test func `nicks hold raw control characters`() async throws {
    let orange = try await Self.rig("nicks:control").signIn(10_001)
    let request = GetUserFriends2.Request(hash: nil, vfwebqq: orange.tokens.vfwebqq)
    let text = try await orange.text(GetUserFriends2.self, request)
    #expect(text.contains("\"nick\":\"\u{7}\u{1}\u{1B}[2JBlue Whale\""))
  }

  @Test func `a cut answer breaks off and is not taken for delivered`() async throws {
    let (_, orange) = try await Self.mail("poll:cut=10@1")
    await #expect(throws: TransportError.self) { try await orange.pollText() }
    #expect(try await orange.poll().texts == ["在吗"])
  }
}
