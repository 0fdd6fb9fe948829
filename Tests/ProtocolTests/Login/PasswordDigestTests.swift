import Testing
import WebQQProtocol

@Suite struct PasswordDigestTests {
  @Test func `every vector gives its digest`() throws {
    for sample in try Fixture.cases("password_digest.json") {
      let uinBytes = PasswordDigest.uinBytes(try sample.number(of: "uin"))
      #expect(hex(uinBytes) == (try sample.text(of: "uin_bytes_hex")))
      let password = try sample.text(of: "password")
      let inner = PasswordDigest.inner(password: password)
      #expect(hex(inner).uppercased() == (try sample.text(of: "md5_password")))
      let code = try sample.text(of: "verifycode")
      let digest = PasswordDigest.digest(password: password, uinBytes: uinBytes, verifyCode: code)
      #expect(digest == (try sample.text(of: "p")))
    }
  }

  @Test func `a verify code counts without regard to case`() {
    let inner = PasswordDigest.inner(password: "x")
    let bytes = PasswordDigest.uinBytes(10_001)
    #expect(
      PasswordDigest.digest(inner: inner, uinBytes: bytes, verifyCode: "k7p9")
        == PasswordDigest.digest(inner: inner, uinBytes: bytes, verifyCode: "K7P9")
    )
  }

  private func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
