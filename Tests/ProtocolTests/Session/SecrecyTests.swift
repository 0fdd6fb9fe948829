import Testing

@testable import WebQQProtocol

@Suite(.timeLimit(.minutes(8))) struct SecrecyTests {
  @Test func `no secret reaches the log`() async throws {
    let stage = try Stage()
    stage.server.next(
      Path.session,
      .body("{\"retcode\":0,\"result\":{\"psessionid\":\"83680467640012\"},")
    )
    let check = #"ptui_checkVC('0','!UGX','\x00\x00');"#
    stage.server.next(Path.check, .body(check))
    try await stage.signIn()
    await stage.poll(.body("{\"ptwebqq\":\"51d0680e55475b7e5aebee3f8947c297\""))
    await stage.poll(.status(500, "<html>51d0680e55475b7e5aebee3f8947c297"))
    let large = Array("<html>51d0680e55475b7e5aebee3f8947c297".utf8)
    await stage.poll(.failure(.tooLarge(limit: 9, head: large)))
    let text = stage.lines.text
    #expect(text.contains("malformed answer"))
    #expect(text.contains("HTTP 500: <html>") && text.contains("more than 9 bytes: <html>"))
    let digest = PasswordDigest.digest(
      password: "s3cret-passw0rd",
      uinBytes: PasswordDigest.uinBytes(Stage.account),
      verifyCode: "!UGX"
    )
    for secret in [
      "s3cret-passw0rd", digest, "!UGX", "c0ffee", "83680467640012", "51d0680e55475b7e",
      "t0ken", "ef219df9a83c",
    ] {
      #expect(!text.contains(secret), "\(secret)")
    }
  }

  @Test func `a page in place of a login's answer is logged readably`() async throws {
    let stage = try Stage()
    stage.server.next(Path.check, .body("<h1>nginx</h1>"))
    try await stage.signIn()
    #expect(stage.lines.text.contains("<h1>nginx</h1>"))
  }
}
