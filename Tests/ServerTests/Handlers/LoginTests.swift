import Chat
import GRDB
import Testing
import WebQQProtocol

@testable import Server

struct LoginTests {
  let rig: Rig
  let visitor: Visitor

  init() async throws {
    rig = try await Rig()
    visitor = rig.visitor()
  }

  private func login(_ query: FormBody) async throws -> Int {
    try Login.decode(try await visitor.send(Login.address, query).body).code
  }

  @Test func `a login without its fields is code 7`() async throws {
    #expect(try await login([:]) == 7)
    #expect(try await login(["u": "10001", "verifycode": "!ABC"]) == 7)
    #expect(try await login(["u": "10001", "p": "short", "verifycode": "!ABC"]) == 7)
  }

  @Test func `a login without the cookie of the check is code 24`() async throws {
    let code = try await visitor.check(10_001)
    let bare = rig.visitor()
    #expect(try await bare.login(10_001, password: "secret", code: code).code == 24)
    #expect(try await bare.login(10_001, password: "secret", code: "abcd").code == 24)
  }

  @Test func `a login that cannot be stored is code 1`() async throws {
    let code = try await visitor.check(10_001)
    let store = try Store(DataDirectory(preparing: rig.folder.path))
    try store.writeBlocking { try $0.execute(sql: "ALTER TABLE login RENAME TO gone") }
    let reply = try await visitor.login(10_001, password: "secret", code: code)
    #expect(reply.code == 1)
  }

  @Test func `a wrong password is code 3, and so is an account that is not there`() async throws {
    let wrong = try await visitor.login(
      10_001,
      password: "wrong",
      code: try await visitor.check(10_001)
    )
    #expect(wrong.code == 3)
    #expect(wrong.nickOrAccount == "10001")
    let nobody = try await visitor.login(
      10_077,
      password: "secret",
      code: try await visitor.check(10_077)
    )
    #expect(nobody.code == 3)
  }

  @Test func `a verify code serves once`() async throws {
    let code = try await visitor.check(10_001)
    #expect(try await visitor.login(10_001, password: "wrong", code: code).code == 3)
    let again = try await visitor.login(10_001, password: "secret", code: code)
    #expect(again.code == 4)
    #expect(again.sub == "2")
  }

  @Test func `a verify code is good for its account and its time only`() async throws {
    let code = try await visitor.check(10_001)
    #expect(try await visitor.login(10_002, password: "secret", code: code).code == 4)
    let late = try await visitor.check(10_001)
    rig.clock.advance(by: LoginDesk.codeLifetime)
    #expect(try await visitor.login(10_001, password: "secret", code: late).code == 4)
  }

  @Test func `check answers byte for byte as clients slice it`() async throws {
    let text = try await visitor.get("/check?uin=10001&appid=1003903&r=0.1")
    let pattern = /ptui_checkVC\('0','![A-Z0-9]{3}','\\x00\\x00\\x00\\x00\\x00\\x00\\x27\\x11'\);/
    #expect(text.wholeMatch(of: pattern) != nil, "\(text)")
  }

  @Test(arguments: ["10077", "abc", "", "a@b.c", "-1"])
  func `an account that is not there has the number 10000`(account: String) async throws {
    let text = try await visitor.get("/check?uin=\(account)&appid=1003903&r=0.1")
    #expect(text.hasSuffix(#"'\x00\x00\x00\x00\x00\x00\x27\x10');"#), "\(text)")
  }

  @Test func `a login answers byte for byte as clients slice it`() async throws {
    let code = try await visitor.check(10_001)
    let digest = PasswordDigest.digest(
      password: "secret",
      uinBytes: PasswordDigest.uinBytes(10_001),
      verifyCode: code
    )
    let request = Login.Request(account: "10001", digest: digest, verifyCode: code)
    let text = try await visitor.text(Login.self, request)
    let opening = "ptuiCB('0','0','http://loopback.test/check_sig?pttype=1&uin=10001&"
    #expect(text.hasPrefix(opening), "\(text)")
    #expect(text.hasSuffix("','0','登录成功！', '阿橘');\r\n"), "\(text)")
  }

  @Test func `the digest of the code as typed is accepted too`() async throws {
    let rig = try await Rig(captcha: .always)
    for typed in ["wxyz", "WXYZ", "wXyZ"] {
      let visitor = rig.visitor()
      _ = try await visitor.check(10_001)
      #expect(try await visitor.login(10_001, password: "secret", code: typed).code == 0)
      _ = try await visitor.check(10_001)
      let raw = RawDigest.asTyped(password: "secret", account: 10_001, code: typed)
      let request = Login.Request(account: "10001", digest: raw, verifyCode: typed)
      #expect(try await visitor.call(Login.self, request).code == 0)
    }
  }

  @Test func `check_sig serves once and for a short time`() async throws {
    let first = try await visitor.login(
      10_001,
      password: "secret",
      code: try await visitor.check(10_001)
    )
    let answer = try await visitor.transport.send(WireRequest(url: first.url))
    #expect(answer.status == 302)
    #expect(answer.body == Array("0".utf8))
    let landing = "http://loopback.test/loginproxy.html?login2qq=1&webqq_type=10"
    #expect(answer.header("Location") == landing)
    #expect(answer.headers.filter { $0.name == "Set-Cookie" }.count == 3)
    let again = try await visitor.transport.send(WireRequest(url: first.url))
    #expect(again.headers.filter { $0.name == "Set-Cookie" }.isEmpty)
    let late = try await visitor.login(
      10_001,
      password: "secret",
      code: try await visitor.check(10_001)
    )
    rig.clock.advance(by: .seconds(CheckSigHandler.lifetime + 1))
    let tooLate = try await visitor.transport.send(WireRequest(url: late.url))
    #expect(tooLate.headers.filter { $0.name == "Set-Cookie" }.isEmpty)
  }

  @Test func `the landing page exists`() async throws {
    #expect(try await visitor.get("/loginproxy.html?login2qq=1").contains("<html>"))
  }

  @Test func `a session needs all cookies of the way in`() async throws {
    #expect(try await visitor.login2().retcode == 108)
    let reply = try await visitor.login(
      10_001,
      password: "secret",
      code: try await visitor.check(10_001)
    )
    #expect(try await visitor.login2().retcode == 108, "check_sig was skipped")
    _ = try await visitor.transport.send(WireRequest(url: reply.url))
    for name in ["skey", "p_skey"] {
      let right = try #require(await visitor.transport.cookie(name, for: visitor.base))
      await visitor.transport.setCookie("\(name)=@000000000; PATH=/;", from: visitor.base)
      #expect(try await visitor.login2().retcode == 103)
      await visitor.transport.setCookie("\(name)=\(right); PATH=/;", from: visitor.base)
    }
    #expect(try await visitor.login2().retcode == 0)
    await visitor.transport.setCookie(
      "ptwebqq=\(Token.hex(bytes: 32)); PATH=/;",
      from: visitor.base
    )
    #expect(try await visitor.login2().retcode == 100_000)
  }

  @Test func `login2 takes its forms of an empty psessionid`() async throws {
    try await visitor.signIn(10_001)
    let ptwebqq = try #require(await visitor.transport.cookie("ptwebqq", for: visitor.base))
    for (inner, outer) in [("null", "null"), (#""""#, ""), ("null", nil), ("null", "undefined")] {
      let r = #"{"status":"away", "ptwebqq":"\#(ptwebqq)","clientid":12,"psessionid":\#(inner)}"#
      var form: FormBody = ["r": r]
      if let outer { form.append("psessionid", outer) }
      let reply = try Login2.decode(try await visitor.send(Login2.address, form).body)
      let value = try reply.value()
      #expect(value.uin == 10_001)
      #expect(value.status == .away)
      #expect(value.vfwebqq.utf8.count == 80)
      #expect(PsessionID(parsing: value.psessionid)?.vfwebqq == value.vfwebqq)
      #expect(PsessionID(parsing: value.psessionid)?.uin == 10_001)
    }
  }

  @Test func `the captcha's answer is bound to its cookie and serves once`() async throws {
    let rig = try await Rig(captcha: .always)
    let visitor = rig.visitor()
    let reply = try await visitor.call(
      Check.self,
      Check.Request(account: "10001", loginSignature: "", random: "")
    )
    #expect(reply.needsCaptcha)
    #expect((24...48).contains(reply.code.utf8.count))
    _ = try await visitor.check(10_001)
    #expect(try await visitor.login(10_001, password: "secret", code: "nope").code == 4)
    #expect(try await visitor.login(10_001, password: "secret", code: Rig.answer).code == 4)
    _ = try await visitor.check(10_001)
    #expect(try await visitor.login(10_001, password: "wrong", code: Rig.answer).code == 3)
    _ = try await visitor.check(10_001)
    rig.clock.advance(by: LoginDesk.captchaLifetime)
    #expect(try await visitor.login(10_001, password: "secret", code: Rig.answer).code == 4)
    _ = try await visitor.check(10_001)
    #expect(try await visitor.login(10_001, password: "secret", code: "wxyz").code == 0)
  }

  @Test func `a captcha that was read with a letter's look-alike is solved`() async throws {
    let rig = try await Rig(captcha: .always)
    let visitor = rig.visitor()
    _ = try await visitor.check(10_001)
    #expect(try await visitor.login(10_001, password: "secret", code: "wxy2").code == 0)
  }

  @Test func `a code without a picture does not replace a captcha that is needed`() async throws {
    let early = try await visitor.check(10_001)
    let other = rig.visitor()
    for _ in 0..<Throttle.accountLimit {
      _ = try await other.login(10_001, password: "wrong", code: try await other.check(10_001))
    }
    #expect(try await visitor.login(10_001, password: "secret", code: early).code == 4)
    #expect(try await visitor.check(10_001) == Rig.answer)
    #expect(try await visitor.login(10_001, password: "secret", code: Rig.answer).code == 0)
    #expect(try await visitor.check(10_001) != Rig.answer, "a right password clears the account")
  }

  @Test func `twenty wrong passwords bar an account for fifteen minutes`() async throws {
    for _ in 0..<Throttle.barLimit {
      _ = try await visitor.login(
        10_001,
        password: "wrong",
        code: try await visitor.check(10_001)
      )
    }
    let code = try await visitor.check(10_001)
    let barred = try await visitor.login(10_001, password: "secret", code: code)
    #expect(barred.code == 19)
    #expect(!barred.message.isEmpty)
    rig.clock.advance(by: Throttle.barTime)
    let later = try await visitor.check(10_001)
    #expect(try await visitor.login(10_001, password: "secret", code: later).code == 0)
  }

  @Test func `the picture that the server draws itself is a JPEG`() async throws {
    let rig = try await Rig { $0.captchaSource = .drawn }
    let picture = try await rig.visitor().send(GetImage.address, ["aid": "1003903"])
    #expect(picture.header("Content-Type") == "image/jpeg")
    #expect(picture.body.starts(with: [0xFF, 0xD8, 0xFF]))
    #expect(picture.headers.contains { $0.value.hasPrefix("verifysession=h02") })
  }

  @Test func `the login page has a signature and the version is told`() async throws {
    let reply = try await visitor.call(LoginPage.self, LoginPage.Request(statusCode: 10))
    #expect(reply.loginSignature.utf8.count == 64)
    #expect(try await visitor.get("/cgi-bin/ver") == "ptuiV(201205211530);")
  }
}
