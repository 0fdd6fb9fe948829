import Testing
import WebQQProtocol

@testable import Server

struct CookieTests {
  @Test func `raw Set-Cookie lines sent back are read`() {
    let header = "a=1; PATH=/; DOMAIN=qq.com;; b=2; Expires=Fri, 02-Jan-2020 00:00:00 GMT; c=x=y=="
    #expect(CookieHeader.parse(header) == ["a": "1", "b": "2", "c": "x=y=="])
  }

  @Test(arguments: ["", ";", ";;=;", "novalue", "=nameless", " ; Secure; HttpOnly"])
  func `what is no cookie is skipped`(header: String) {
    #expect(CookieHeader.parse(header) == [:])
  }

  @Test func `an empty value is a value`() {
    #expect(CookieHeader.parse("ptisp=; uin=o0000010001") == ["ptisp": "", "uin": "o0000010001"])
  }

  @Test func `cookies keep the protocol's domains under its own host names`() async throws {
    let rig = try await Rig()
    let visitor = rig.visitor(host: "ssl.ptlogin2.qq.com")
    let check = try await visitor.send(Check.address, ["uin": "10001"])
    let lines = check.headers.filter { $0.name == "Set-Cookie" }.map(\.value)
    #expect(lines.contains("confirmuin=0; PATH=/; DOMAIN=ptlogin2.qq.com;"))
    #expect(lines.contains("ptisp=; PATH=/; DOMAIN=qq.com;"))
    #expect(lines.contains { $0.hasPrefix("ptvfsession=") })
  }

  @Test func `the whole way under the historic host names`() async throws {
    let rig = try await Rig()
    let transport = rig.server.loopback()
    let login = Visitor(transport: transport, base: "https://ssl.ptlogin2.qq.com")
    let code = try await login.check(10_001)
    let reply = try await login.login(10_001, password: "secret", code: code)
    #expect(reply.url.hasPrefix("http://ptlogin4.web2.qq.com/check_sig?"))
    let landing = try await transport.send(WireRequest(url: reply.url))
    #expect(landing.header("Location")?.hasPrefix("http://web2.qq.com/loginproxy.html") == true)
    let session = Visitor(transport: transport, base: "http://d.web2.qq.com")
    #expect(try await session.login2().retcode == 0)
  }

  @Test func `under any other host name cookies belong to the host`() async throws {
    let rig = try await Rig()
    let check = try await rig.visitor(host: "chat.test:8420").send(Check.address, ["uin": "10001"])
    let lines = check.headers.filter { $0.name == "Set-Cookie" }.map(\.value)
    #expect(lines.contains("confirmuin=0; PATH=/;"))
    #expect(!lines.contains { $0.contains("DOMAIN") })
  }

  @Test func `a login sets what the reference lists and takes back four`() async throws {
    let rig = try await Rig()
    let visitor = rig.visitor()
    let code = try await visitor.check(10_001)
    let request = Login.Request(
      account: "10001",
      digest: PasswordDigest.digest(
        password: "secret",
        uinBytes: PasswordDigest.uinBytes(10_001),
        verifyCode: code
      ),
      verifyCode: code
    )
    let answer = try await visitor.send(Login.address, request.encode())
    let lines = answer.headers.filter { $0.name == "Set-Cookie" }.map(\.value)
    #expect(lines.contains("uin=o0000010001; PATH=/;"))
    #expect(lines.contains { $0.wholeMatch(of: /skey=@[A-Za-z0-9]{9}; PATH=\/;/) != nil })
    #expect(lines.contains { $0.wholeMatch(of: /ptwebqq=[0-9a-f]{64}; PATH=\/;/) != nil })
    #expect(lines.contains("ptuserinfo=e998bfe6a998; PATH=/;"))
    #expect(lines.filter { $0.contains("EXPIRES=Fri, 02-Jan-1970") }.count == 4)
  }

  @Test(arguments: [
    ("evil=1; DOMAIN=example.org; PATH=/", false), ("a=1; DOMAIN=ptlogin2.qq.com; PATH=/", false),
    ("a=1; DOMAIN=qq.com; PATH=/", true), ("a=1; PATH=/", true),
  ])
  func `a transport keeps a cookie of a host that its domain covers`(line: String, kept: Bool) {
    var cookies = LoopbackCookies()
    cookies.set(line, from: "d.web2.qq.com")
    #expect((cookies.header(for: "d.web2.qq.com") != nil) == kept)
  }
}
