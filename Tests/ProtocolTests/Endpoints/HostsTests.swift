import Testing

@testable import WebQQProtocol

@Suite struct HostsTests {
  @Test(
    arguments: [
      "", "host", "host:80", "ftp://host", "http://", "http://:80", "http://a b", "http://h:0",
      "http://h:65536", "http://h:x", "http://h:8 0", "http://u@h", "http://h/?q", "http://h/#f",
      "http://[::1", "http://[x]", "http://[::1]80", "http://h:80:80", "http://hé", "http://h:+80",
    ])
  func `what is no base URL is refused`(text: String) {
    #expect(ServerAddress(text) == nil)
  }

  @Test(
    arguments: [
      ("http://127.0.0.1:8420", "http://127.0.0.1:8420"), ("HTTP://Host/", "http://host"),
      ("https://qq.example.lan:443", "https://qq.example.lan"),
      ("http://[::1]:8420/a/b//", "http://[::1]:8420/a/b"), ("http://h:", "http://h"),
    ])
  func `a base URL is brought into its shortest form`(text: String, url: String) {
    #expect(ServerAddress(text)?.url == url)
  }

  @Test(
    arguments: [
      ("http://localhost", true), ("http://127.9.8.7:1", true), ("http://[::1]", true),
      ("http://a.localhost", true), ("http://127.0.0.1.evil.example", false),
      ("http://localhost.evil.example", false), ("http://128.0.0.1", false),
      ("http://127.0.0", false), ("http://10.0.0.1", false),
    ])
  func `loopback is known`(text: String, isLoopback: Bool) throws {
    #expect(try #require(ServerAddress(text)).isLoopback == isLoopback)
  }

  @Test func `below one base URL everything hangs by its path`() throws {
    var hosts = Hosts(try #require(ServerAddress("http://h:1/p")))
    let page = hosts.request(LoginPage.self, .init(statusCode: 10))
    hosts.loginPageURL = page.url
    #expect(page.url.hasPrefix("http://h:1/p/cgi-bin/login?daid=164&target=self&style=5"))
    #expect(page.url.hasSuffix("&login_state=10&t=20131202001"))
    let check = hosts.request(
      Check.self,
      .init(account: "12345", loginSignature: "", random: "0.5")
    )
    #expect(check.url.hasPrefix("http://h:1/p/check?uin=12345&appid=1003903"))
    #expect(check.headers.contains { $0.name == "Referer" && $0.value == page.url })
    #expect(check.timeout == .seconds(5) && check.maximumBodySize == 65_536)
  }

  @Test func `the hosts of the time are those of the reference`() {
    let hosts = Hosts.historic
    let session = SessionFields(clientid: "1", psessionid: "2")
    let poll = hosts.request(Poll2.self, .init(session: session))
    #expect(poll.url == "http://d.web2.qq.com/channel/poll2" && poll.method == .post)
    #expect(
      poll.headers.contains {
        $0.name == "Referer"
          && $0.value == "http://d.web2.qq.com/proxy.html?v=20110331002&callback=1&id=2"
      }
    )
    #expect(poll.headers.contains { $0.name == "User-Agent" && $0.value.hasPrefix("Mozilla/5.0") })
    let image = hosts.request(GetImage.self, .init(account: "12345", random: "0.5"))
    #expect(image.url == "https://ssl.captcha.qq.com/getimage?aid=1003903&r=0.5&uin=12345")
    #expect(image.maximumBodySize == 1 << 20)
  }

  @Test func `over TLS nothing goes to the hosts of the time in the clear`() {
    let hosts = Hosts.historicOverTLS
    let session = SessionFields(clientid: "1", psessionid: "2")
    #expect(
      hosts.request(Poll2.self, .init(session: session)).url
        == "https://d.web2.qq.com/channel/poll2"
    )
    for role in HostRole.allCases { #expect(hosts.url(role).hasPrefix("https://")) }
    let visit = hosts.signatureRequest("http://ptlogin4.web2.qq.com/check_sig?uin=1")
    #expect(visit?.url == "https://ptlogin4.web2.qq.com/check_sig?uin=1")
    #expect(hosts.signatureRequest("https://evil.example/check_sig") == nil)
  }

  @Test func `a visit to check_sig stays below the base URL`() throws {
    let hosts = Hosts(try #require(ServerAddress("http://h:1")))
    let request = hosts.signatureRequest("http://ptlogin4.web2.qq.com/check_sig?uin=1&ptsig=x#f")
    #expect(request?.url == "http://h:1/check_sig?uin=1&ptsig=x")
    let prefixed = Hosts(try #require(ServerAddress("http://h:1/p")))
    #expect(
      prefixed.signatureRequest("http://h:1/p/check_sig?a")?.url == "http://h:1/p/check_sig?a"
    )
    #expect(prefixed.signatureRequest("http://h/check_sig?a")?.url == "http://h:1/p/check_sig?a")
  }

  @Test(
    arguments: ["", "link", "javascript:alert(1)", "http://evil.example/check_sig", "http://h\r\n"])
  func `a visit elsewhere is refused`(url: String) {
    #expect(Hosts.historic.signatureRequest(url) == nil)
  }

  @Test func `a visit to the hosts of the time keeps its URL`() {
    let url = "http://ptlogin4.web2.qq.com/check_sig?uin=1"
    #expect(Hosts.historic.signatureRequest(url)?.url == url)
  }
}
