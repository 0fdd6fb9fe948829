import Testing
import WebQQProtocol

@testable import webqq

@Suite(.timeLimit(.minutes(8))) struct HashProgramTests {
  private func hash(_ script: String) async -> Result<String, FriendListHashing.Failure> {
    await HashProgram(words: ["/bin/sh", "-c", script]).hash(uin: 10001, ptwebqq: "c0ffee")
  }

  @Test(arguments: ["true", "echo", "echo; echo AB", "printf '\\033[31m\\n'", "echo äöü"])
  func `what is no hash is not sent`(script: String) async {
    #expect(await hash(script) == .failure(.init("it printed no hash")))
  }

  @Test func `its failure is told in words`() async {
    #expect(await hash("exit 4") == .failure(.init("exit status 4")))
    #expect(await hash("sleep 600") == .failure(.init("no answer within 1 s")))
    #expect(
      await HashProgram(words: ["/nowhere/hash"]).hash(uin: 1, ptwebqq: "")
        == .failure(.init("cannot start /nowhere/hash: No such file or directory"))
    )
  }

  @Test func `it gets the number and the cookie as two lines and prints the hash`() async {
    #expect(await hash("read u; read p; echo \"$u-$p \"; echo more") == .success("10001-c0ffee"))
  }
}
