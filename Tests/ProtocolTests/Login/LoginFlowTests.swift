import Chat
import Testing

@testable import WebQQProtocol

@Suite struct LoginFlowTests {
  static let account: UInt64 = 123_774_072
  static let bytes = PasswordDigest.uinBytes(account)
  var flow: LoginFlow

  init() throws { flow = try Self.makeFlow(isAttended: true) }

  static func makeFlow(isAttended: Bool) throws -> LoginFlow {
    let server = try #require(ServerAddress("http://h:1"))
    return LoginFlow(account: account, server: server, isAttended: isAttended)
  }

  func check(
    captcha: Bool,
    code: String = "!UGX"
  ) -> Result<Check.Reply, ProtocolError> {
    .success(Check.Reply(needsCaptcha: captcha, code: code, uinBytes: Self.bytes))
  }

  func answer(_ code: Int, url: String = "") -> Result<Login.Reply, ProtocolError> {
    .success(Login.Reply(code: code, url: url, message: "words", nickOrAccount: "橘"))
  }

  func refused(_ code: Int) -> Result<RetcodeReply<Login2.Value>, ProtocolError> {
    .success(.refused(Refusal(Retcode(code))))
  }

  let broken = ProtocolError.malformed(endpoint: "/x", field: "y")

  func fails(_ failure: SignInFailure) -> [LoginFlow.Action] {
    [.finish(.failed(failure))]
  }

  func login(_ code: String, submit: Int) -> [LoginFlow.Action] {
    [.login(verifyCode: code, uinBytes: Self.bytes, submit: submit)]
  }

  @Test mutating func `without a captcha the code of check is used`() {
    #expect(flow.begin() == [.openPage])
    #expect(flow.pageReturned(.success(.init(loginSignature: "s"))) == [.check])
    #expect(flow.loginSignature == "s")
    #expect(flow.checkReturned(check(captcha: false)) == login("!UGX", submit: 1))
    #expect(flow.loginReturned(answer(0, url: "http://h/c")) == [.visit(url: "http://h/c")])
    #expect(flow.visitReturned(.success(.init())) == [.openSession])
    let session = Login2.Value(uin: 1, status: .online, vfwebqq: "", psessionid: "")
    #expect(flow.sessionReturned(.success(.ok(session))) == [.finish(.signedIn)])
    #expect(flow.nick == "橘")
  }

  @Test mutating func `with a captcha the person answers`() {
    #expect(flow.checkReturned(check(captcha: true)) == [.fetchPicture])
    #expect(
      flow.pictureReturned(.success([1]))
        == [.askPerson(CaptchaChallenge(image: [1]))]
    )
    #expect(flow.personWantsAnother() == [.fetchPicture])
    #expect(flow.personAnswered("k7p9") == login("k7p9", submit: 1))
  }

  @Test func `a login by ourselves asks the person too, but not without a link`() throws {
    var flow = try Self.makeFlow(isAttended: false)
    #expect(flow.checkReturned(check(captcha: true)) == [.fetchPicture])
    let error = ProtocolError.transport(.cannotConnect(host: "h", port: 1, reason: "refused"))
    #expect(
      flow.pictureReturned(.failure(error))
        == fails(.unreachable(host: "h", port: 1, reason: "refused"))
    )
    let failure = SignInFailure.captchaImageFailed(.rejected(.busy, code: 500))
    #expect(flow.pictureReturned(.failure(.status(500))) == [.tellPictureFailed(failure)])
  }

  @Test mutating func `a picture that does not come is told, and another may be asked for`() {
    let failure = SignInFailure.captchaImageFailed(.rejected(.busy, code: 500))
    #expect(flow.pictureReturned(.failure(.status(500))) == [.tellPictureFailed(failure)])
  }

  @Test mutating func `a page without a signature is no reason to stop`() {
    #expect(flow.pageReturned(.failure(.status(404))) == [.check])
    #expect(flow.pageReturned(.failure(broken)) == [.check])
  }

  @Test mutating func `no server is told at once`() {
    let error = ProtocolError.transport(.cannotConnect(host: "h", port: 1, reason: "refused"))
    #expect(
      flow.pageReturned(.failure(error))
        == fails(.unreachable(host: "h", port: 1, reason: "refused"))
    )
    #expect(
      flow.checkReturned(.failure(.transport(.hostNotFound(host: "h"))))
        == fails(.hostNotFound(host: "h"))
    )
    #expect(
      flow.checkReturned(.failure(.transport(.certificate(reason: "expired"))))
        == fails(.certificateNotTrusted(reason: "expired"))
    )
    #expect(
      flow.checkReturned(.failure(.transport(.tooLarge(limit: 9))))
        == fails(.answerUnusable(reason: "more than 9 bytes"))
    )
  }

  @Test mutating func `a check that is silent for too long counts as one with a captcha`() {
    let silent = ProtocolError.transport(.timedOut(connected: true))
    #expect(flow.checkReturned(.failure(silent)) == [.fetchPicture])
    #expect(flow.personAnswered("abcd") == login("abcd", submit: 1))
  }

  @Test mutating func `an empty number asks again, but not for ever`() {
    let empty = Check.Reply(needsCaptcha: true, code: "", uinBytes: [])
    #expect(flow.checkReturned(.success(empty)) == [.check])
    #expect(flow.checkReturned(.success(empty)) == [.check])
    #expect(
      flow.checkReturned(.success(empty)) == fails(.answerUnusable(reason: "ptui_checkVC"))
    )
  }

  @Test mutating func `the number 10000 means that the account is unknown`() {
    let unknown = Check.Reply(
      needsCaptcha: true,
      code: "",
      uinBytes: PasswordDigest.uinBytes(10_000)
    )
    #expect(flow.checkReturned(.success(unknown)) == fails(.accountUnknown))
  }

  @Test mutating func `an answer that is no callback is tried again, then told`() {
    for _ in 1...2 {
      #expect(flow.checkReturned(.failure(broken)) == [.wait(.seconds(1)), .check])
    }
    #expect(flow.checkReturned(.failure(broken)) == fails(.notWebQQ(host: "h", status: 200)))
    #expect(
      flow.checkReturned(.failure(.status(404))) == fails(.notWebQQ(host: "h", status: 404))
    )
    #expect(flow.checkReturned(.failure(.status(503))) == fails(.serverBusy(code: 503)))
  }

  @Test(
    arguments: [
      (2, .accountExpired), (3, .wrongPassword), (7, .requestRefused), (8, .tooManySignIns),
      (19, .accountBarred(message: "words")), (24, .interrupted),
      (65, .refused(code: 65, message: "words")), (66, .refused(code: 66, message: "words")),
      (67, .refused(code: 67, message: "words")), (71, .accountBlocked(message: "words")),
      (10_005, .accountBlocked(message: "words")), (22_009, .accountBlocked(message: "words")),
      (-1, .refused(code: -1, message: "words")),
      (4_711, .refused(code: 4_711, message: "words")),
    ] as [(Int, SignInFailure)]
  )
  func `a code that ends the login`(code: Int, failure: SignInFailure) {
    var flow = flow
    #expect(flow.loginReturned(answer(code)) == fails(failure))
  }

  @Test mutating func `1 waits some seconds and starts again, twice`() {
    for _ in 1...2 {
      #expect(flow.loginReturned(answer(1)) == [.wait(LoginFlow.busyDelay), .check])
    }
    #expect(flow.loginReturned(answer(1)) == fails(.serverBusy(code: 1)))
  }

  @Test mutating func `6 starts again, twice`() {
    for _ in 1...2 { #expect(flow.loginReturned(answer(6)) == [.check]) }
    #expect(flow.loginReturned(answer(6)) == fails(.refused(code: 6, message: "words")))
  }

  @Test mutating func `a wrong captcha of the person brings a new check and a new picture`() {
    for round in 1...20 {
      _ = flow.checkReturned(check(captcha: true))
      #expect(flow.personAnswered("nope") == login("nope", submit: round))
      #expect(flow.loginReturned(answer(4)) == [.check])
    }
    #expect(
      flow.pictureReturned(.success([1]))
        == [.askPerson(CaptchaChallenge(image: [1], previousFailure: .wrongCaptcha))]
    )
  }

  @Test mutating func `5 after an answer of the person is told as what it is`() {
    _ = flow.checkReturned(check(captcha: true))
    _ = flow.personAnswered("k7px")
    #expect(flow.loginReturned(answer(5)) == [.check])
    #expect(
      flow.pictureReturned(.success([1]))
        == [.askPerson(CaptchaChallenge(image: [1], previousFailure: .verificationFailed))]
    )
  }

  @Test mutating func `after a wrong captcha the check may ask for none`() {
    _ = flow.personAnswered("nope")
    _ = flow.loginReturned(answer(4))
    #expect(flow.checkReturned(check(captcha: false, code: "!NEW")) == login("!NEW", submit: 2))
  }

  @Test(arguments: [4, 5])
  func `a code of check that is refused again and again ends the login`(code: Int) {
    var flow = flow
    for _ in 1...2 {
      _ = flow.checkReturned(check(captcha: false))
      #expect(flow.loginReturned(answer(code)) == [.check])
    }
    _ = flow.checkReturned(check(captcha: false))
    // Nobody saw a captcha, so nothing is said of one.
    #expect(flow.loginReturned(answer(code)) == fails(.verificationFailed))
  }

  @Test mutating func `an error page in place of the login does not mean a wrong password`() {
    #expect(flow.loginReturned(.failure(broken)) == [.wait(.seconds(1)), .check])
    #expect(flow.loginReturned(.failure(broken)) == [.wait(.seconds(1)), .check])
    #expect(flow.loginReturned(.failure(broken)) == fails(.notWebQQ(host: "h", status: 200)))
  }

  @Test mutating func `success with a page of unlocking is none`() {
    #expect(
      flow.loginReturned(answer(0, url: "http://aq.qq.com/007"))
        == fails(.accountBarred(message: "words"))
    )
    #expect(
      flow.loginReturned(answer(0, url: "http://haoma.qq.com/x"))
        == fails(.accountBlocked(message: "words"))
    )
  }
}
