import Chat
import Testing

@testable import TUI

struct SignInFailureTextTests {
  @Test(arguments: SignInFailure.samples())
  func `English is ASCII and Chinese is not`(failure: SignInFailure) {
    #expect(failure.phrase.english.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    #expect(failure.phrase.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
  }

  @Test func `no two failures read the same`() {
    let phrases = SignInFailure.samples().map(\.phrase)
    #expect(Set(phrases.map(\.chinese)).count == phrases.count)
    #expect(Set(phrases.map(\.english)).count == phrases.count)
  }

  @Test(arguments: [
    (SignInFailure.hostNotFound(host: "qq.lan"), ["qq.lan"]),
    (.unreachable(host: "qq.lan", port: 81, reason: "refused"), ["qq.lan:81", "(refused)"]),
    (.certificateNotTrusted(reason: "expired"), ["expired", "--ca-file"]),
    (.insecureLink(host: "qq.lan"), ["qq.lan", "[Y]", "[N]"]),
    (.notWebQQ(host: "qq.lan", status: 404), ["qq.lan", "HTTP 404"]),
    (.answerUnusable(reason: "too long"), ["too long"]),
    (.serverBusy(code: 503), ["(503)"]),
    (.captchaImageFailed(.transport(reason: "HTTP 500")), ["HTTP 500", "^R"]),
    (.accountBarred(message: "until noon"), ["\"until noon\""]),
    (.accountBlocked(message: "use a phone"), ["\"use a phone\""]),
    (.requestRefused, ["(7)"]),
    (.interrupted, ["(24)"]),
    (.sessionRefused(code: 103, isTemporary: false), ["(103)"]),
    (.sessionRefused(code: 112, isTemporary: true), ["(112)"]),
    (.refused(code: 42, message: "no"), ["(42)", "\"no\""]),
  ])
  func `a text carries what is known`(failure: SignInFailure, values: [String]) {
    for value in values {
      #expect(failure.phrase.chinese.contains(value))
      #expect(failure.phrase.english.contains(value))
    }
  }

  @Test func `a server that says nothing is not quoted`() {
    for failure in [
      SignInFailure.accountBarred(message: ""), .accountBlocked(message: ""),
      .refused(code: 42, message: ""),
    ] {
      #expect(!failure.phrase.both(.chinese).contains("\""))
      #expect(!failure.phrase.both(.chinese).contains("服务器说"))
    }
  }
}
