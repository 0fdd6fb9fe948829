import Chat
import Glibc
import TUI
import Testing

@testable import webqq

struct PastFileTests {
  private let directory = TemporaryDirectory()

  private func file(_ place: KeptConversation.Place = .group(700_001)) -> PastFile {
    let owner = KeptConversation.Owner(server: "https://qq.example.org:8443", account: 10001)
    return PastFile(of: place, of: owner, in: directory.path)
  }

  private func said(_ text: String, by writer: String? = "小明", at seconds: Int64 = 7) -> PastMessage
  {
    PastMessage(writer: writer, text: text, sentAt: Timestamp(seconds))
  }

  /// Writes bytes behind what is there.
  private func add(_ text: String, to path: String) throws {
    let stream = try #require(fopen(path, "a"))
    fputs(text, stream)
    fclose(stream)
  }

  @Test func `messages come back as they were, for their owner alone`() throws {
    let messages = [
      said("你好\n世界\t\\n"), said("\r\u{1B}[31m", by: nil), said("", by: ""),
      said("x", by: "<a\tb>\n\\"),
      said("👨‍👩‍👧", by: nil, at: .max),
    ]
    try file().add(messages)
    try file().add([said("later")])
    #expect(file().load() == messages + [said("later")])
    var info = stat()
    #expect(stat(file().path, &info) == 0)
    #expect(info.st_mode & 0o777 == 0o600)
  }

  @Test func `each conversation has its own, and one without has none`() throws {
    try file().add([said("group")])
    #expect(file(.contact(700_001)).load() == [])
    #expect(file(.discussion(700_001)).load() == [])
  }

  @Test func `a line that was cut off by a crash takes nothing with it`() throws {
    try file().add([said("one")])
    try add("12\t<小", to: file().path)
    try file().add([said("two")])
    #expect(file().load() == [said("one"), said("two")])
  }

  @Test(arguments: ["garbage", "x\t>\ttext", "1\tme\ttext", "1\t>\ta\tb", "1\t>me\ttext", "\u{0}"])
  func `a line that nobody can read is passed over`(line: String) throws {
    try file().add([said("one")])
    try add(line + "\n", to: file().path)
    #expect(file().load() == [said("one")])
  }

  @Test func `of a long file the last five hundred are shown`() throws {
    try file().add((1...20_000).map { said("number \($0)", at: $0) })
    let loaded = file().load()
    #expect(loaded.count == 500)
    #expect(loaded.first == said("number 19501", at: 19_501))
    #expect(loaded.last == said("number 20000", at: 20_000))
  }

  @Test func `of long messages as many are shown as fit into what is read`() throws {
    let long = String(repeating: "长", count: 10_000)
    try file().add((1...20).map { said(long, at: $0) })
    let loaded = file().load()
    #expect(loaded.count == 8)
    #expect(loaded.allSatisfy { $0.text == long })
  }
}
