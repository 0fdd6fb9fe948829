import Testing

@testable import TUI

struct ServerAddressTests {
  @Test(arguments: [
    "", " ", "://", "http://", "https:///", "ftp://host", "qq example", "qq.example:0",
    "qq.example:65536", "qq.example:12x", "qq.example:", "qq.example:１２", "-qq.example",
    "qq..example", "user@qq.example", "qq.example?a=b", "qq.example#a", "qq.example/a b",
    "qq.example/{a}", "[::1",
    "[::1]8420", "::zz", "qq\u{202E}.example", "b\u{327}.example", "你好",
    String(repeating: "a", count: 64), String(repeating: "a.", count: 130) + "a",
  ])
  func `what is no address is refused`(text: String) {
    #expect(ServerAddress(text) == nil)
  }

  @Test(arguments: [
    ("qq.example.lan", "https://qq.example.lan"),
    ("qq.example.lan:8443", "https://qq.example.lan:8443"),
    ("192.0.2.7:80", "https://192.0.2.7:80"),
    ("2001:db8::7", "https://[2001:db8::7]"),
    ("127.0.0.1.5", "https://127.0.0.1.5"),
    ("127.example.lan", "https://127.example.lan"),
    ("localhost:8420", "http://localhost:8420"),
    ("chat.localhost", "http://chat.localhost"),
    ("127.0.0.1:8420", "http://127.0.0.1:8420"),
    ("[::1]:8420", "http://[::1]:8420"),
    ("::1", "http://[::1]"),
  ])
  func `without a scheme loopback is http and everything else https`(text: String, url: String) {
    #expect(ServerAddress(text)?.url == url)
    #expect(ServerAddress(text)?.isSchemeAssumed == true)
  }

  @Test(arguments: [
    ("http://qq.example.lan", "http://qq.example.lan"),
    ("HTTPS://QQ.Example.LAN/", "https://qq.example.lan"),
    ("  https://127.0.0.1  ", "https://127.0.0.1"),
    ("http://qq.example.lan:8420/web/qq//", "http://qq.example.lan:8420/web/qq"),
  ])
  func `a scheme is kept and the rest is tidied`(text: String, url: String) {
    #expect(ServerAddress(text)?.url == url)
    #expect(ServerAddress(text)?.isSchemeAssumed == false)
  }
}
