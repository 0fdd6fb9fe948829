import Chat
import Testing

@testable import WebQQProtocol

@Suite(.timeLimit(.minutes(8))) struct SignInTests {
  private static let needsCaptcha =
    #"ptui_checkVC('1','4GJSgm18Bw','\x00\x00\x00\x00\x07\x60\xa4\x78');"#

  @Test(
    arguments: [
      (Stage.credentials(server: "nonsense"), .serverAddressMalformed),
      (Stage.credentials(account: "1234"), .accountMalformed),
      (Stage.credentials(account: "12345678901"), .accountMalformed),
      (Stage.credentials(account: "12345x"), .accountMalformed),
      (Stage.credentials(account: "１２３４５"), .accountMalformed),
      (Stage.credentials(account: "00000"), .accountMalformed),
      (Stage.credentials(password: ""), .passwordMalformed),
      (Stage.credentials(password: String(repeating: "x", count: 33)), .passwordMalformed),
      (Stage.credentials(password: String(repeating: "x", count: 10_000)), .passwordMalformed),
      (Stage.credentials(server: "http://chat.example"), .insecureLink(host: "chat.example")),
    ] as [(Credentials, SignInFailure)]
  )
  func `what cannot be right is said before anything is sent`(
    credentials: Credentials,
    failure: SignInFailure
  ) async throws {
    let stage = try Stage()
    try await stage.session.perform(.signIn(credentials))
    await stage.log.waitFor(.signInFailed(failure))
    #expect(stage.server.paths.isEmpty)
  }

  @Test func `a password in the clear goes out once the person agreed`() async throws {
    let stage = try Stage()
    let credentials = Stage.credentials(server: "http://chat.example", allowsInsecureLink: true)
    try await stage.session.perform(.signIn(credentials))
    await stage.log.waitFor(.linkChanged(.online))
    #expect(stage.server.requests(Path.login).first?.url.hasPrefix("http://chat.example/") == true)
  }

  @Test func `the way in without a captcha, step by step`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    let first: [String] = [
      Path.page, Path.check, Path.login, Path.signature, Path.session, Path.friends, Path.online,
      Path.groups, Path.discussions,
    ]
    #expect(Array(stage.server.paths.prefix(first.count)) == first)
    #expect(
      stage.log.links == [
        .signingIn(.checking), .signingIn(.verifying), .signingIn(.openingSession),
        .signingIn(.loadingContacts), .online,
      ]
    )
    let profile = Profile(account: Stage.account, nick: "呼吸 (糗百)", presence: .online)
    #expect(stage.log.events.contains(.signedIn(profile)))
  }

  @Test func `login carries the digest of the password and the code of check`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    let url = try #require(stage.server.requests(Path.login).first?.url)
    let request = try Login.decodeRequest(
      FormBody(parsing: String(url.drop { $0 != "?" }.dropFirst()))
    )
    let digest = PasswordDigest.digest(
      password: "s3cret-passw0rd",
      uinBytes: PasswordDigest.uinBytes(Stage.account),
      verifyCode: "!UGX"
    )
    #expect(request.digest == digest && request.verifyCode == "!UGX")
    #expect(request.loginSignature == "s1gn" && request.submit == 1)
    #expect(stage.server.requests(Path.signature).first?.url.contains("127.0.0.1:8420") == true)
  }

  @Test func `login2 carries the cookie of the login and null for a session`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    let request = try #require(stage.server.requests(Path.session).first)
    let fields = try Login2.decodeRequest(FormBody(parsing: request.body))
    #expect(fields.ptwebqq == "c0ffee" && fields.psessionid == nil && fields.status == .online)
    #expect(fields.clientid.allSatisfy(\.isNumber) && fields.clientid.count >= 7)
  }

  @Test func `a captcha is shown, renewed and answered`() async throws {
    let stage = try Stage()
    stage.server.always(Path.check, .body(Self.needsCaptcha))
    try await stage.session.perform(.signIn(Stage.credentials()))
    let shown = ServiceEvent.captchaRequired(CaptchaChallenge(image: [0xFF, 0xD8, 0xFF]))
    await stage.log.waitFor(shown)
    try await stage.session.perform(.renewCaptcha)
    await stage.log.waitFor(shown, count: 2)
    try await stage.session.perform(.answerCaptcha(" k7p9 "))
    await stage.log.waitFor(.linkChanged(.online))
    let login = try #require(stage.server.requests(Path.login).first?.url)
    #expect(login.contains("&verifycode=k7p9&"))
  }

  @Test func `a wrong captcha brings a new check and a new picture`() async throws {
    let stage = try Stage()
    stage.server.always(Path.check, .body(Self.needsCaptcha))
    stage.server.next(Path.login, .body("ptuiCB('4','0','','0','no', '123774072');"))
    try await stage.session.perform(.signIn(Stage.credentials()))
    await stage.log.waitFor(.captchaRequired(CaptchaChallenge(image: [0xFF, 0xD8, 0xFF])))
    try await stage.session.perform(.answerCaptcha("nope"))
    await stage.log.waitFor(
      .captchaRequired(
        CaptchaChallenge(image: [0xFF, 0xD8, 0xFF], previousFailure: .wrongCaptcha)
      )
    )
    #expect(stage.server.requests(Path.check).count == 2)
    try await stage.session.perform(.answerCaptcha("k7p9"))
    await stage.log.waitFor(.linkChanged(.online))
    #expect(stage.server.requests(Path.login).last?.url.contains("&t=2&") == true)
  }

  @Test func `a picture that does not come is told and can be asked for again`() async throws {
    let stage = try Stage()
    stage.server.always(Path.check, .body(Self.needsCaptcha))
    stage.server.next(Path.picture, .status(500))
    try await stage.session.perform(.signIn(Stage.credentials()))
    await stage.log.waitFor(.captchaFailed(.captchaImageFailed(.rejected(.busy, code: 500))))
    try await stage.session.perform(.renewCaptcha)
    await stage.log.waitFor(.captchaRequired(CaptchaChallenge(image: [0xFF, 0xD8, 0xFF])))
  }

  @Test func `a sign-in that is cancelled at the captcha does nothing more`() async throws {
    let stage = try Stage()
    stage.server.always(Path.check, .body(Self.needsCaptcha))
    try await stage.session.perform(.signIn(Stage.credentials()))
    await stage.log.waitFor(.captchaRequired(CaptchaChallenge(image: [0xFF, 0xD8, 0xFF])))
    try await stage.session.perform(.cancelSignIn)
    await stage.log.waitFor(.linkChanged(.signedOut))
    try await stage.session.perform(.answerCaptcha("k7p9"))
    #expect(stage.server.requests(Path.login).isEmpty)
    #expect(stage.log.events.contains(.signInFailed(.cancelled)))
  }

  @Test func `a wrong password is told and nothing is repeated`() async throws {
    let stage = try Stage()
    stage.server.always(Path.login, .body("ptuiCB('3','0','','0','no', '123774072');"))
    try await stage.session.perform(.signIn(Stage.credentials()))
    await stage.log.waitFor(.linkChanged(.signedOut))
    #expect(stage.log.events.contains(.signInFailed(.wrongPassword)))
    #expect(stage.server.requests(Path.login).count == 1)
  }

  @Test func `a server that is not there is told with host and port`() async throws {
    let stage = try Stage()
    stage.server.always(
      Path.page,
      .failure(.cannotConnect(host: "127.0.0.1", port: 8_420, reason: "refused"))
    )
    try await stage.session.perform(.signIn(Stage.credentials()))
    await stage.log.waitFor(
      .signInFailed(.unreachable(host: "127.0.0.1", port: 8_420, reason: "refused"))
    )
  }

  @Test func `a server that is no WebQQ is told with its status`() async throws {
    let stage = try Stage()
    stage.server.always(Path.page, .status(404, "<html>"))
    stage.server.always(Path.check, .status(404, "<html>"))
    try await stage.session.perform(.signIn(Stage.credentials()))
    await stage.log.waitFor(.signInFailed(.notWebQQ(host: "127.0.0.1", status: 404)))
  }

  @Test func `a login answer that leads to another scheme is refused`() async throws {
    let stage = try Stage()
    stage.server.always(
      Path.login,
      .body("ptuiCB('0','0','file:///etc/passwd','0','ok', 'n');")
    )
    try await stage.session.perform(.signIn(Stage.credentials()))
    await stage.log.waitFor(.linkChanged(.signedOut))
    #expect(stage.server.requests(Path.session).isEmpty)
  }

  @Test func `a session of another account is not taken`() async throws {
    let stage = try Stage()
    let body = #"{"retcode":0,"result":{"uin":99999,"vfwebqq":"v","psessionid":"p"}}"#
    stage.server.always(Path.session, .body(body))
    try await stage.session.perform(.signIn(Stage.credentials()))
    await stage.log.waitFor(.linkChanged(.signedOut))
    #expect(!stage.log.links.contains(.online))
  }

  @Test func `a hash that is refused is tried in its other variants`() async throws {
    let stage = try Stage()
    stage.server.next(
      Path.friends,
      .body(#"{"retcode":50}"#),
      .body(#"{"retcode":50}"#)
    )
    try await stage.signIn()
    let hashes = try stage.server.requests(Path.friends).map {
      try GetUserFriends2.decodeRequest(FormBody(parsing: $0.body)).hash
    }
    let expected = [FriendListHash.p, .q, .o].map {
      $0.hash(uin: Stage.account, ptwebqq: "c0ffee")
    }
    #expect(hashes == expected)
  }

  @Test func `the historic hosts are chosen by their name`() async throws {
    let stage = try Stage()
    try await stage.session.perform(.signIn(Stage.credentials(server: "http://qq.com")))
    await stage.log.waitFor(.linkChanged(.online))
    #expect(
      stage.server.requests(Path.login).first?.url.hasPrefix("https://ssl.ptlogin2.qq.com/")
        == true
    )
    #expect(
      stage.server.requests(Path.session).first?.url == "http://d.web2.qq.com/channel/login2"
    )
  }

  @Test func `a superseded sign-in does not act any more`() async throws {
    let stage = try Stage()
    stage.server.next(Path.check, .held)
    try await stage.session.perform(.signIn(Stage.credentials()))
    await stage.server.waitFor(Path.check)
    try await stage.signIn()
    #expect(stage.server.requests(Path.login).count == 1)
    #expect(stage.server.requests(Path.session).count == 1)
  }
}
