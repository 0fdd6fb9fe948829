import Logging
import Testing

@testable import Server

struct RequestOriginTests {
  private func origin(
    _ headers: [String: String],
    peer: String = "10.0.0.1",
    link: LinkPolicy = .behindProxy(address: "10.0.0.1"),
    publicURL: String? = nil
  ) -> RequestOrigin {
    var configuration = ServerConfiguration(dataDirectory: "/nowhere")
    configuration.link = link
    configuration.publicURL = publicURL
    let request = ServerRequest(
      method: "GET",
      target: "/",
      headers: headers,
      body: [],
      peer: peer
    )
    return RequestOrigin(request, configuration, bound: "127.0.0.1:8420")
  }

  private let forwarded = [
    "host": "inner:80", "x-forwarded-for": "6.6.6.6, 7.7.7.7", "x-forwarded-proto": "https",
    "x-forwarded-host": "chat.example.org",
  ]

  @Test func `nobody but the proxy is believed`() {
    for origin in [
      origin(forwarded, peer: "10.0.0.2"), origin(forwarded, link: .insecureHTTP),
      origin(forwarded, link: .loopback),
    ] {
      #expect(origin.base(historicHost: "x") == "http://inner:80")
      #expect(["10.0.0.1", "10.0.0.2"].contains(origin.address))
    }
  }

  @Test func `the proxy tells the client's address, scheme and host`() {
    let origin = origin(forwarded)
    #expect(origin.address == "7.7.7.7", "what the proxy itself has seen, not what it was told")
    #expect(origin.base(historicHost: "x") == "https://chat.example.org")
  }

  @Test(arguments: [
    "", "a b", "a'b", "a\r\nX: y", "a/b", "<x>", String(repeating: "a", count: 300),
  ])
  func `a host that is none is replaced by the bound address`(host: String) {
    #expect(origin(["host": host]).base(historicHost: "x") == "http://127.0.0.1:8420")
  }

  @Test func `a public URL wins`() {
    let origin = origin(["host": "evil.example"], publicURL: "https://chat.example.org/")
    #expect(origin.base(historicHost: "x") == "https://chat.example.org")
  }

  @Test func `historic names lead to historic names`() {
    #expect(origin(["host": "ssl.ptlogin2.qq.com"]).base(historicHost: "h") == "http://h")
    #expect(origin(["host": "qq.com.example"]).base(historicHost: "h") == "http://qq.com.example")
    #expect(origin(["host": "notqq.com"]).base(historicHost: "h") == "http://notqq.com")
  }
}
