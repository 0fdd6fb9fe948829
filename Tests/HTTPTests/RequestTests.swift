import Testing
import WebQQProtocol

@testable import HTTP

@Suite(.timeLimit(.minutes(8))) struct RequestTests {
  @Test(arguments: [
    "", "nonsense", "/path", "http://", "http:///x", "ftp://127.0.0.1/", "file:///etc/passwd",
    "http://127.0.0.1:99999/", "http://127.0.0.1:x/", "http://127.0.0.1/a b", "http://a\r\nb/",
    "http://127.0.0.1/\0", "http://[::1/",
  ])
  func `a malformed URL is refused before anything is sent`(url: String) async throws {
    try await withClient(answer: { _, connection in connection.reply() }) { client in
      await #expect(throws: TransportError.malformedURL(url)) {
        _ = try await client.transport.send(WireRequest(url: url))
      }
      #expect(client.server.connectionCount == 0)
    }
  }

  @Test func `a malformed URL is told without its query`() async throws {
    try await withClient(answer: { _, connection in connection.reply() }) { client in
      await #expect(throws: TransportError.malformedURL("ftp://h/")) {
        _ = try await client.transport.send(WireRequest(url: "ftp://h/?p=SECRET"))
      }
    }
  }

  @Test func `a line end in a field does not become another field`() async throws {
    try await withClient(answer: { _, connection in connection.reply() }) { client in
      let request = WireRequest(url: client.url, headers: [("Referer", "x\r\nEvil: 1")])
      await #expect(throws: TransportError.malformedURL("the field Referer holds a control")) {
        _ = try await client.transport.send(request)
      }
      #expect(client.server.requests.isEmpty)
    }
  }

  @Test func `a GET is sent byte by byte as asked, its fields in order`() async throws {
    try await withClient(answer: { _, connection in connection.reply() }) { client in
      let request = WireRequest(
        url: client.url + "/check?uin=10001&v=%E4%BD%A0",
        headers: [
          ("Referer", "http://x.example/proxy.html"), ("User-Agent", "Tester/1"), ("Accept", "*/*"),
          ("X-Empty", ""), ("Accept-Language", "zh-CN"),
        ]
      )
      _ = try await client.transport.send(request)
      let sent = try #require(client.server.requests.first)
      let lines = sent.split(separator: "\r\n")
      #expect(lines[0] == "GET /check?uin=10001&v=%E4%BD%A0 HTTP/1.1")
      #expect(lines.contains("Host: 127.0.0.1:\(client.server.port)"))
      let own = lines.filter { line in
        ["Referer", "User-Agent", "Accept:", "X-Empty", "Accept-Language"].contains {
          line.hasPrefix($0)
        }
      }
      #expect(
        own == [
          "Referer: http://x.example/proxy.html", "User-Agent: Tester/1", "Accept: */*",
          "X-Empty:", "Accept-Language: zh-CN",
        ]
      )
      #expect(!sent.contains("Expect:"))
    }
  }

  @Test func `a POST carries exactly its body`() async throws {
    try await withClient(answer: { _, connection in connection.reply() }) { client in
      let body = Array("r=%7B%22a%22%3A1%7D\0&你".utf8)
      let request = WireRequest(
        method: .post,
        url: client.url + "/channel/poll2",
        headers: [("Content-Type", "application/x-www-form-urlencoded")],
        body: body
      )
      _ = try await client.transport.send(request)
      let sent = try #require(client.server.requests.first)
      #expect(sent.hasPrefix("POST /channel/poll2 HTTP/1.1\r\n"))
      #expect(sent.contains("\r\nContent-Length: \(body.count)\r\n"))
      #expect(sent.hasSuffix("\r\n\r\nr=%7B%22a%22%3A1%7D\0&你"))
      #expect(sent.ranges(of: "Content-Type").count == 1)
    }
  }

  @Test func `an empty POST says so`() async throws {
    try await withClient(answer: { _, connection in connection.reply() }) { client in
      _ = try await client.transport.send(WireRequest(method: .post, url: client.url))
      #expect(client.server.requests[0].contains("\r\nContent-Length: 0\r\n"))
    }
  }

  @Test func `a large POST arrives whole`() async throws {
    try await withClient(answer: { _, connection in connection.reply() }) { client in
      let body = [UInt8](repeating: UInt8(ascii: "x"), count: 3_000_000)
      _ = try await client.transport.send(
        WireRequest(method: .post, url: client.url, body: body)
      )
      let sent = client.server.requests[0].utf8.count
      #expect(sent > body.count && sent < body.count + 500)
    }
  }

  @Test func `the user agent of the options is sent, and none without`() async throws {
    try await withClient(
      { _ in TransportOptions(userAgent: "webqq/1", proxy: "") },
      answer: { _, connection in connection.reply() }
    ) { client in
      _ = try await client.get()
      #expect(client.server.requests[0].contains("\r\nUser-Agent: webqq/1\r\n"))
    }
    try await withClient(answer: { _, connection in connection.reply() }) { client in
      _ = try await client.get()
      #expect(!client.server.requests[0].contains("User-Agent"))
    }
  }

  @Test func `requests one after the other share a connection`() async throws {
    try await withClient(answer: { _, connection in connection.reply(body: "x") }) { client in
      for _ in 0..<20 { _ = try await client.get() }
      #expect(client.server.connectionCount == 1)
      #expect(await client.transport.connectionCount == 1)
    }
  }

  @Test func `connections that are idle can be dropped, and the request that is held goes on`()
    async throws
  {
    try await withClient(
      answer: { request, connection in
        if !request.hasPrefix("GET /held ") { connection.reply(body: "x") }
      }
    ) { client in
      let held = Task { try await client.get("/held") }
      await wait { client.server.requests.count == 1 }
      _ = try await client.get("/idle")
      await client.transport.dropIdleConnections()
      await wait { client.server.closedCount == 1 }
      _ = try await client.get("/next")
      #expect(client.server.connectionCount == 3)
      #expect(client.server.closedCount == 1)
      held.cancel()
      await #expect(throws: TransportError.cancelled) { try await held.value }
    }
  }

  @Test func `a proxy is asked for the whole URL`() async throws {
    try await withClient(
      { TransportOptions(proxy: "http://127.0.0.1:\($0)") },
      answer: { _, connection in connection.reply(body: "by proxy") }
    ) { client in
      let response = try await client.transport.send(WireRequest(url: "http://web.qq.test/x"))
      #expect(String(decoding: response.body, as: UTF8.self) == "by proxy")
      #expect(client.server.requests[0].hasPrefix("GET http://web.qq.test/x HTTP/1.1\r\n"))
    }
  }

  @Test func `a name can be connected to at another address and port`() async throws {
    try await withClient(
      { TransportOptions(connectTo: [":80:127.0.0.1:\($0)"], proxy: "") },
      answer: { _, connection in connection.reply() }
    ) { client in
      for name in ["d.web2.qq.com", "s.web2.qq.com"] {
        let response = try await client.transport.send(WireRequest(url: "http://\(name)/"))
        #expect(response.status == 200)
      }
      let hosts = client.server.requests.map { $0.contains("Host: d.web2.qq.com\r\n") }
      #expect(hosts == [true, false])
    }
  }

  @Test func `a name can be given an address`() async throws {
    try await withClient(
      { TransportOptions(resolve: ["d.web2.qq.com:\($0):127.0.0.1"], proxy: "") },
      answer: { _, connection in connection.reply() }
    ) { client in
      let url = "http://d.web2.qq.com:\(client.server.port)/"
      let response = try await client.transport.send(WireRequest(url: url))
      #expect(response.status == 200)
      #expect(client.server.requests[0].contains("Host: d.web2.qq.com:\(client.server.port)"))
    }
  }
}
