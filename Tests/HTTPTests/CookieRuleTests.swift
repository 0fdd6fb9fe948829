import Testing
import WebQQProtocol

@testable import HTTP

/// RFC 6265, rule by rule, as the server sees it.
@Suite(.timeLimit(.minutes(8))) struct CookieRuleTests {
  private static let hosts = [
    "qq.com", "d.web2.qq.com", "web2.qq.com", "ptlogin2.qq.com", "shop.com.cn", "me.github.io",
    "you.github.io", "a.b.co.uk", "b.co.uk",
  ]
  private static let epoch = "Thu, 01-Jan-1970 00:00:01 GMT"
  private static let late = "Fri, 02-Jan-2037 00:00:00 GMT"

  /// Sets lines at `host/set` and tells what a later request to the same host carries.
  private func sent(_ lines: String..., from host: String = "d.web2.qq.com") async throws -> String
  {
    var field = ""
    try await NamedServer.run(Self.hosts, setting: lines) { server in
      _ = try await server.get(host, "/set")
      field = try await server.get(host)
    }
    return field
  }

  @Test(arguments: [
    ("d.web2.qq.com", "com"), ("shop.com.cn", "com.cn"), ("shop.com.cn", ".cn"),
    ("me.github.io", "github.io"), ("b.co.uk", "co.uk"), ("d.web2.qq.com", "ptlogin2.qq.com"),
    ("d.web2.qq.com", "eb2.qq.com"), ("d.web2.qq.com", "x.d.web2.qq.com"),
    ("127.0.0.1", "0.0.1"), ("127.0.0.1", "1"),
  ])
  func `a cookie for a public suffix or for others is refused`(
    host: String,
    domain: String
  ) async throws {
    try await NamedServer.run(Self.hosts, setting: ["evil=1; Domain=\(domain); Path=/"]) { server in
      _ = try await server.get(host, "/set")
      for other in Self.hosts + [host] {
        #expect(try await server.get(other) == "", "\(other)")
      }
    }
  }

  @Test(arguments: ["", "=1", "noequals", "a=1\u{1}2; Path=/", "a\u{2}=1", "a=1\u{7F}"])
  func `a line without a name or with controls is refused`(line: String) async throws {
    #expect(try await sent(line) == "")
  }

  @Test(arguments: [
    "Max-Age=0; Expires=\(late)", "Max-Age=-5", "Expires=\(epoch)",
    "Expires=Thu, 01 Jan 1970 00:00:00 GMT", "EXPIRES=Fri, 02-Jan-1970 00:00:00 GMT",
    "Expires=Sunday, 06-Nov-94 08:49:37 GMT", "Expires=Sun Nov  6 08:49:37 1994",
  ])
  func `a cookie of the past is not kept, and deletes its like`(attributes: String) async throws {
    #expect(try await sent("a=1; Path=/; \(attributes)") == "")
    #expect(try await sent("a=1; Path=/", "b=2; Path=/", "a=; Path=/; \(attributes)") == "b=2")
  }

  @Test func `a deletion for another path or domain deletes nothing`() async throws {
    let deletion = "a=; Expires=\(Self.epoch)"
    #expect(try await sent("a=1; Path=/", "\(deletion); Path=/x") == "a=1")
    #expect(try await sent("a=1; Path=/", "\(deletion); Path=/; Domain=qq.com") == "a=1")
  }

  @Test(arguments: [
    "Expires=\(late)", "Expires=Friday, 02-Jan-37 00:00:00 GMT", "Expires=Fri Jan  2 00:00:00 2037",
    "Max-Age=1000", "Max-Age=1000; Expires=\(epoch)", "Expires=\(epoch); Max-Age=1000",
    "Expires=tomorrow", "Expires=", "Unknown=1; HttpOnly; SameSite=None", "MAX-AGE=60;;;",
  ])
  func `a cookie that lasts, or ends with the session, is sent`(attributes: String) async throws {
    #expect(try await sent("a=1; Path=/; \(attributes)") == "a=1")
  }

  static let values = [
    "\"quoted\"", "\"a b\"", "a=b==c", "a b  c", "a,b, c", "@abc~!*'()", "小明", "%E5%B0%8F+x",
    "{\"a\":[1]}", "a\\b", "&lt", "v|1<2>3", "",
  ]

  @Test(arguments: values) func `a value comes back byte for byte`(value: String) async throws {
    try await NamedServer.run(Self.hosts, setting: ["a=\(value); Path=/"]) { server in
      _ = try await server.get("d.web2.qq.com", "/set")
      #expect(try await server.get("d.web2.qq.com") == "a=\(value)")
      let kept = await server.client.transport.cookie("a", for: "http://d.web2.qq.com/")
      #expect(kept == value)
    }
  }

  @Test func `blanks around name and value do not belong to them`() async throws {
    #expect(try await sent("  a  =  1 2  ; Path=/") == "a=1 2")
  }

  @Test func `a path covers what is below it and nothing else`() async throws {
    let lines = ["a=1; Path=/channel", "b=2; Path=/channel/login2", "c=3"]
    try await NamedServer.run(Self.hosts, setting: lines) { server in
      _ = try await server.get("qq.com", "/deep/down/set")
      for (path, field) in [
        ("/", ""), ("/channels", ""), ("/channel", "a=1"), ("/channel?x=/", "a=1"),
        ("/channel/login2", "b=2; a=1"), ("/channel/login", "a=1"), ("/deep", ""),
        ("/deep/down", "c=3"), ("/deep/down/x", "c=3"), ("/CHANNEL", ""),
      ] {
        #expect(try await server.get("qq.com", path) == field, "\(path)")
      }
    }
  }

  @Test func `a domain covers the hosts below it, and without one the host alone`() async throws {
    let lines = ["a=1; Domain=.QQ.com; Path=/", "b=2; Path=/", "c=3; Domain=; Path=/"]
    try await NamedServer.run(Self.hosts, setting: lines) { server in
      _ = try await server.get("web2.qq.com", "/set")
      let own = try await server.get("WEB2.qq.com")
      #expect(Set(own.split(separator: "; ")) == ["a=1", "b=2", "c=3"])
      for host in ["d.web2.qq.com", "qq.com", "ptlogin2.qq.com"] {
        #expect(try await server.get(host) == "a=1", "\(host)")
      }
      #expect(try await server.get("me.github.io") == "")
    }
  }

  @Test func `the same name, domain and path replace, others stand beside it`() async throws {
    #expect(try await sent("a=1; Path=/", "a=2; Path=/") == "a=2")
    let two = try await sent("a=1; Path=/", "a=2; Path=/; Domain=qq.com")
    #expect(Set(two.split(separator: "; ")) == ["a=1", "a=2"])
  }

  @Test func `the token of code 116 takes the place of the one that the login set`() async throws {
    let login = "ptwebqq=old; EXPIRES=\(Self.late); PATH=/; DOMAIN=qq.com;"
    try await NamedServer.run(Self.hosts, setting: [login]) { server in
      _ = try await server.get("ptlogin2.qq.com", "/set")
      let transport = server.client.transport
      await transport.setCookie("ptwebqq=new; PATH=/; DOMAIN=qq.com", from: "http://d.web2.qq.com/")
      for host in ["d.web2.qq.com", "web2.qq.com", "ptlogin2.qq.com", "qq.com"] {
        #expect(try await server.get(host, "/channel/poll2") == "ptwebqq=new", "\(host)")
        #expect(await transport.cookie("ptwebqq", for: "http://\(host)/") == "new")
      }
    }
  }

  @Test func `a cookie for its own public suffix stays with the one host`() async throws {
    try await NamedServer.run(Self.hosts, setting: ["a=1; Path=/"]) { server in
      _ = try await server.get("me.github.io", "/set")
      #expect(try await server.get("me.github.io") == "a=1")
      #expect(try await server.get("you.github.io") == "")
    }
  }

  @Test func `a secure cookie from an open link is refused and replaces nothing`() async throws {
    #expect(try await sent("a=1; Secure; Path=/") == "")
    #expect(try await sent("a=1; Path=/", "a=2; Secure; Path=/") == "a=1")
  }

  @Test func `libcurl here knows public suffixes`() {
    #expect(CurlTransport.knowsPublicSuffixes)
  }
}
