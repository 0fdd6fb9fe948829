import Testing

@testable import webqqd

@Suite struct ValuesTests {
  @Test(arguments: [
    "", "1", "1234", "12345678901", "0123456", "abcde", "1234a", "-12345", "+12345", " 12345",
    "１２３４５", "12345\n",
  ])
  func `a number that is not 5 to 10 digits is refused`(text: String) {
    #expect(throws: (any Error).self) { try LastingNumber.account(text) }
    #expect(throws: (any Error).self) { try LastingNumber.group(text) }
  }

  @Test func `numbers of 5 and of 10 digits are taken`() throws {
    #expect(try LastingNumber.account("10001") == 10001)
    #expect(try LastingNumber.group("9999999999") == 9_999_999_999)
  }

  @Test(arguments: [
    "", " \t", "a\nb", "a\u{1B}[2J", "\u{202E}evil", "a\u{200B}b", "\u{7F}",
    String(repeating: "名", count: 61),
  ])
  func `a name that is empty, too long or not plain is refused`(text: String) {
    #expect(throws: (any Error).self) { try DisplayName.parse(text) }
  }

  @Test(arguments: ["阿杰", "kitty_1987", "👨‍👩‍👧 家", "❤️", String(repeating: "名", count: 60)])
  func `a plain name of up to 60 characters is taken`(text: String) throws {
    #expect(try DisplayName.parse(text) == text)
  }

  @Test(arguments: [
    "", "8420", "127.0.0.1", "127.0.0.1:", ":8420", "127.0.0.1:65536", "127.0.0.1:-1", "::1:8420",
    "[::1]", "[127.0.0.1]:80", "example.invalid:80", "127.0.0.1:80x", "127.1:80",
  ])
  func `an address without a port, or no address, is refused`(text: String) {
    #expect(throws: (any Error).self) { try ListenAddress.parse(text) }
  }

  @Test func `addresses of both versions are taken`() throws {
    #expect(
      try ListenAddress.parse("127.0.0.1:8420") == ListenAddress(host: "127.0.0.1", port: 8420)
    )
    #expect(try ListenAddress.parse("[::1]:0") == ListenAddress(host: "::1", port: 0))
    #expect(try ListenAddress.parse("localhost:1") == ListenAddress(host: "127.0.0.1", port: 1))
  }
}
