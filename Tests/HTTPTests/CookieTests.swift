import Foundation
import Testing
import WebQQProtocol

@testable import HTTP

@Suite(.timeLimit(.minutes(8))) struct CookieTests {
  private struct Fixture: Decodable {
    var cases: [Case]
  }

  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    var host: String
    var set_cookie: String
    var name: String?
    var value: String?
    var sent_to: [String]?
    var not_sent_to: [String]?
    var expired: Bool?
    var deletes: Bool?
    var rejected: Bool?
    var testDescription: String { set_cookie }
  }

  private static let hosts = [
    "ssl.ptlogin2.qq.com", "ptlogin2.qq.com", "d.web2.qq.com", "example.com",
  ]

  static func cases() throws -> [Case] {
    let file = try #require(
      Bundle.module.url(forResource: "set-cookie", withExtension: "json", subdirectory: "Fixtures")
    )
    return try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: file)).cases
  }

  private func withNamedServer(
    _ lines: [String],
    body: (Client, _ get: (String, String) async throws -> String) async throws -> Void
  ) async throws {
    try await NamedServer.run(Self.hosts, setting: lines) { server in
      try await body(server.client, server.get)
    }
  }

  @Test(arguments: try cases())
  func `a cookie is kept and sent as RFC 6265 says`(sample: Case) async throws {
    try await withNamedServer([sample.set_cookie]) { client, get in
      _ = try await get(sample.host, "/set")
      let pair = "\(sample.name ?? "evil")=\(sample.value ?? "1")"
      for host in sample.sent_to ?? [] {
        #expect(try await get(host, "/") == pair)
        let url = "http://\(host)/x"
        #expect(await client.transport.cookie(sample.name ?? "", for: url) == sample.value)
      }
      let isGone = [sample.expired, sample.deletes, sample.rejected].contains(true)
      for host in (sample.not_sent_to ?? []) + (isGone ? Self.hosts : []) {
        #expect(try await get(host, "/") == "")
        #expect(await client.transport.cookie(sample.name ?? "evil", for: "http://\(host)/") == nil)
      }
    }
  }

  @Test func `two lines with commas in their dates are two cookies`() async throws {
    let lines = [
      "a=1; EXPIRES=Fri, 02-Jan-2037 00:00:00 GMT; PATH=/; DOMAIN=qq.com;",
      "b=2; EXPIRES=Sat, 03-Jan-2037 00:00:00 GMT; PATH=/; DOMAIN=qq.com;",
    ]
    try await withNamedServer(lines) { _, get in
      _ = try await get("d.web2.qq.com", "/set")
      let sent = try await get("d.web2.qq.com", "/")
      #expect(Set(sent.split(separator: "; ")) == ["a=1", "b=2"])
    }
  }

  @Test func `a cookie that expires is deleted`() async throws {
    try await withNamedServer(["a=; Max-Age=0; Path=/"]) { client, get in
      await client.transport.setCookie("a=1; Path=/", from: "http://d.web2.qq.com/")
      #expect(try await get("d.web2.qq.com", "/") == "a=1")
      _ = try await get("d.web2.qq.com", "/set")
      #expect(try await get("d.web2.qq.com", "/") == "")
      #expect(await client.transport.cookie("a", for: "http://d.web2.qq.com/") == nil)
    }
  }

  @Test func `a cookie of our own is sent as if the server had set it`() async throws {
    try await withNamedServer([]) { client, get in
      let transport = client.transport
      await transport.setCookie("own=5; Domain=qq.com; Path=/", from: "http://ptlogin2.qq.com/")
      await transport.setCookie("deep=6", from: "http://d.web2.qq.com/channel/login2")
      let atRoot = try await get("d.web2.qq.com", "/")
      #expect(atRoot == "own=5")
      #expect(try await get("d.web2.qq.com", "/channel/x") == "deep=6; own=5")
      #expect(try await get("example.com", "/") == "")
      #expect(await transport.cookie("deep", for: "http://d.web2.qq.com/channel") == "6")
      #expect(await transport.cookie("deep", for: "http://d.web2.qq.com/channels") == nil)
      await transport.setCookie("own=; Max-Age=0; Domain=qq.com; Path=/", from: "http://qq.com/")
      #expect(await transport.cookie("own", for: "http://qq.com/") == nil)
      #expect(try await get("d.web2.qq.com", "/") == "")
    }
  }

  @Test(arguments: [
    "", "=1", "; Path=/", "a=1; Domain=com", "a=1; Domain=example.com", "a=b\r\nc",
    "a=1\t2", "a=1; Domain=web2.qq.com.evil.com",
  ])
  func `an unfit cookie of our own is ignored`(line: String) async throws {
    try await withNamedServer([]) { client, get in
      await client.transport.setCookie(line, from: "http://d.web2.qq.com/")
      let sent = try await get("d.web2.qq.com", "/")
      #expect(sent == "")
    }
  }

  @Test func `a secure cookie does not cross an open link`() async throws {
    try await withNamedServer(["s=1; Secure; Path=/", "h=2; HttpOnly; Path=/"]) { client, get in
      _ = try await get("d.web2.qq.com", "/set")
      #expect(try await get("d.web2.qq.com", "/") == "h=2")
      let transport = client.transport
      await transport.setCookie("t=3; Secure; Path=/", from: "https://d.web2.qq.com/")
      #expect(await transport.cookie("t", for: "http://d.web2.qq.com/") == nil)
      #expect(await transport.cookie("t", for: "https://d.web2.qq.com/") == "3")
      #expect(await transport.cookie("h", for: "http://d.web2.qq.com/") == "2")
    }
  }

  @Test func `all cookies can be forgotten`() async throws {
    try await withNamedServer(["a=1; Domain=qq.com; Path=/"]) { client, get in
      _ = try await get("d.web2.qq.com", "/set")
      #expect(try await get("d.web2.qq.com", "/") == "a=1")
      await client.transport.clearCookies()
      #expect(try await get("d.web2.qq.com", "/") == "")
      #expect(await client.transport.cookie("a", for: "http://d.web2.qq.com/") == nil)
    }
  }
}
