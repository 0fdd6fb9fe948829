import Glibc
import Testing

@testable import webqq

@Suite struct RememberedSignInTests {
  private let directory = TemporaryDirectory()
  private var path: String { directory.path + "/state/last-sign-in.json" }

  @Test func `without a file nothing is remembered`() {
    #expect(RememberedSignIn.load(from: path) == nil)
  }

  @Test func `what was saved is remembered, for its owner alone`() throws {
    let signIn = RememberedSignIn(server: "https://qq.example.org", account: "10001")
    try signIn.save(to: path)
    #expect(RememberedSignIn.load(from: path) == signIn)
    var info = stat()
    #expect(stat(path, &info) == 0)
    #expect(info.st_mode & 0o777 == 0o600)
  }

  @Test func `a damaged file means an empty form`() throws {
    try RememberedSignIn(server: "a", account: "b").save(to: path)
    truncate(path, 7)
    #expect(RememberedSignIn.load(from: path) == nil)
  }

  @Test func `what is forgotten is gone`() throws {
    try RememberedSignIn(server: "a", account: "b").save(to: path)
    RememberedSignIn.forget(at: path)
    #expect(RememberedSignIn.load(from: path) == nil)
  }
}
