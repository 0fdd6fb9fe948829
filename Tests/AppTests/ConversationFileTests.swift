import Chat
import Glibc
import TUI
import Testing

@testable import webqq

struct ConversationFileTests {
  private let directory = TemporaryDirectory()

  private func file(
    _ server: String = "https://qq.example.org:8443",
    _ account: UInt64 = 10001
  ) -> ConversationFile {
    let owner = KeptConversation.Owner(server: server, account: account)
    return ConversationFile(of: owner, in: directory.path + "/state")
  }

  private let kept = [
    KeptConversation(.contact(10002), draft: "你好\n\"世界\" 👨‍👩‍👧"),
    KeptConversation(.group(.max), draft: "\u{1B}[31m", isPinned: true),
    KeptConversation(.discussion(7), isPinned: true, rule: AlertRule(level: .mentions)),
    KeptConversation(.contact(10003), rule: AlertRule(level: AlertLevel.none)),
    KeptConversation(.group(7), rule: AlertRule(mutedUntil: Timestamp(1_606_000_000))),
    KeptConversation(.contact(10004), isIgnored: true),
    KeptConversation(
      .group(8),
      unsent: [
        KeptMessage(
          [.text("看/"), .face(number: 14, name: "微笑"), .text("\u{1B}\n")],
          style: MessageStyle(color: 0, isBold: true, isItalic: true, isUnderlined: true),
          sentAt: Timestamp(1_606_000_000)
        ),
        KeptMessage(
          [.picture(Attachment(name: "猫.png"))],
          sentAt: Timestamp(1_606_000_001),
          mayHaveArrived: true,
          picturePath: "~/猫.png"
        ),
      ]
    ),
  ]

  @Test func `conversations come back as they were, for their owner alone`() throws {
    try file().save(kept)
    #expect(file().load() == kept)
    var info = stat()
    #expect(stat(file().path, &info) == 0)
    #expect(info.st_mode & 0o777 == 0o600)
  }

  @Test func `each account at each server has a file of its own, in one folder`() throws {
    try file().save(kept)
    #expect(file("../../etc", 10001).load().isEmpty)
    #expect(file("https://qq.example.org:8443", 10002).load().isEmpty)
    let expected = directory.path + "/state/conversations-10001@.._.._etc_x.json"
    #expect(file("../../etc/x").path == expected)
  }

  @Test func `where nothing is kept there is no file`() throws {
    try file().save(kept)
    try file().save([])
    #expect(access(file().path, F_OK) != 0)
    try file().save([])
  }

  @Test func `what cannot be read is put aside`() throws {
    try file().save(kept)
    let path = file().path
    // A folder in its place cannot be read by anybody, not even by root.
    unlink(path)
    mkdir(path, 0o700)
    #expect(file().load().isEmpty)
    #expect(access(path + ".damaged", F_OK) == 0)
  }

  @Test func `a damaged file is put aside, and what is kept next does not touch it`() throws {
    try file().save(kept)
    truncate(file().path, 20)
    #expect(file().load().isEmpty)
    try file().save(kept)
    #expect(file().load() == kept)
    #expect(access(file().path + ".damaged", F_OK) == 0)
  }
}
