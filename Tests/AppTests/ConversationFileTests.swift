import Glibc
import TUI
import Testing

@testable import webqq

struct DraftFileTests {
  private let directory = TemporaryDirectory()

  private func file(_ server: String = "https://qq.example.org:8443", _ account: UInt64 = 10001)
    -> DraftFile
  {
    DraftFile(of: KeptDraft.Owner(server: server, account: account), in: directory.path + "/state")
  }

  private let drafts = [
    KeptDraft(.contact(10002), text: "你好\n\"世界\" 👨‍👩‍👧"), KeptDraft(.group(.max), text: "\u{1B}[31m"),
    KeptDraft(.discussion(7), text: "x"),
  ]

  @Test func `drafts come back as they were, for their owner alone`() throws {
    try file().save(drafts)
    #expect(file().load() == drafts)
    var info = stat()
    #expect(stat(file().path, &info) == 0)
    #expect(info.st_mode & 0o777 == 0o600)
  }

  @Test func `each account at each server has a file of its own, in one folder`() throws {
    try file().save(drafts)
    #expect(file("../../etc", 10001).load().isEmpty)
    #expect(file("https://qq.example.org:8443", 10002).load().isEmpty)
    #expect(file("../../etc/x").path == directory.path + "/state/drafts-10001@.._.._etc_x.json")
  }

  @Test func `without drafts there is no file`() throws {
    try file().save(drafts)
    try file().save([])
    #expect(access(file().path, F_OK) != 0)
    try file().save([])
  }

  @Test func `a damaged file means no drafts`() throws {
    try file().save(drafts)
    truncate(file().path, 20)
    #expect(file().load().isEmpty)
  }
}
