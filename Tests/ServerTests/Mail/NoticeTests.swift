import Chat
import GRDB
import Testing
import WebQQProtocol

@testable import Server

struct NoticeTests {
  let rig: Rig

  init() async throws { rig = try await Rig() }

  private func send(_ notices: Notice..., to account: UInt64, on rig: Rig? = nil) async throws {
    try await (rig ?? self.rig).server.world.change { post in
      for notice in notices { try post.send(notice, to: account) }
    }
  }

  private static func asked(_ message: String) -> Notice {
    .friendship(FriendshipNotice(account: 10_003, act: .asked(message: message, allow: 1)))
  }

  /// The words of the friend requests of a poll, oldest first.
  private static func requests(_ envelope: PollEnvelope) -> [String] {
    envelope.items.reversed().compactMap { item in
      guard case .system(let item) = item, case .verifyRequired(let message, _) = item.kind
      else { return nil }
      return message
    }
  }

  @Test func `a change that fails leaves no notice behind`() async throws {
    await #expect(throws: AdministrationError.self) {
      try await rig.server.world.change { post in
        try post.send(Self.asked("x"), to: 10_002)
        try AccountRecord.require(99_999, in: post.database)
      }
    }
    try await send(Self.asked("y"), to: 10_002)
    #expect(Self.requests(try await rig.signIn(10_002).poll()) == ["y"])
  }

  @Test(arguments: ["", "{}", "[1,2]", #"{"dance":{"_0":{}}}"#])
  func `a stored notice that cannot be read keeps nothing back`(content: String) async throws {
    try await rig.server.store.write { database in
      let number = try MailTable.nextNumber(of: 10_002, in: database)
      try database.execute(
        sql: "INSERT INTO notice (account, number, sent_at, content) VALUES (10002, ?, 0, ?)",
        arguments: [number, content]
      )
    }
    try await send(Self.asked("x"), to: 10_002)
    let whale = try await rig.signIn(10_002)
    let batch = try await whale.poll()
    #expect(Self.requests(batch) == ["x"])
    #expect(batch.receipts.count == 2)
    async let next = whale.poll(batch.receipts)
    await rig.clock.waitForSleeper(of: .seconds(60))
    try await send(Self.asked("y"), to: 10_002)
    #expect(Self.requests(try await next) == ["y"])
  }

  @Test func `a notice for somebody away comes with the next login, in order with messages`()
    async throws
  {
    let orange = try await rig.signIn(10_001)
    let whale = try await orange.uin(ofNick: "Blue Whale")
    _ = try await orange.send("one", to: whale)
    try await send(Self.asked("two"), to: 10_002)
    _ = try await orange.send("three", to: whale)
    let kinds = try await rig.signIn(10_002).poll().items.reversed().map(\.kind)
    #expect(kinds == ["message", "system_message", "message"])
  }

  @Test func `a notice answers the poll that waits for it`() async throws {
    let whale = try await rig.signIn(10_002)
    async let batch = whale.poll()
    await rig.clock.waitForSleeper(of: .seconds(60))
    try await send(Self.asked("x"), to: 10_002)
    #expect(Self.requests(try await batch) == ["x"])
  }

  @Test func `a notice comes again until it is acknowledged`() async throws {
    try await send(Self.asked("x"), Self.asked("y"), to: 10_002)
    let whale = try await rig.signIn(10_002)
    let first = try await whale.poll()
    let receipts = first.items.reversed().compactMap(\.messageID2)
    try #require(receipts.count == 2)
    let second = try await whale.poll([receipts[1]])
    #expect(Self.requests(second) == ["x"])
    #expect(second.receipts == [receipts[0]])
  }

  @Test func `a notice survives a restart and is gone when it was acknowledged`() async throws {
    try await send(Self.asked("x"), to: 10_002)
    let whale = try await rig.signIn(10_002)
    let receipts = try await whale.poll().receipts
    await rig.server.stop()
    let again = try await Rig(rig.folder)
    let back = Visitor(transport: again.server.loopback(), base: whale.base)
    back.tokens = whale.tokens
    #expect(Self.requests(try await back.poll()) == ["x"])
    try await send(Self.asked("y"), to: 10_002, on: again)
    #expect(Self.requests(try await back.poll(receipts)) == ["y"])
    // A new login reads what the store still keeps.
    #expect(Self.requests(try await again.signIn(10_002).poll()) == ["y"])
  }

  @Test func `a notice names people by the aliases of its reader's session`() async throws {
    try await send(
      .buddyList(BuddyListNotice(added: [.init(account: 10_003, category: 2)], removed: [10_001])),
      to: 10_002
    )
    let whale = try await rig.signIn(10_002)
    let batch = try await whale.poll()
    guard case .buddyList(let item)? = batch.items.first else {
      Issue.record("no buddylist_change")
      return
    }
    #expect(item.removed == [try await whale.uin(ofNick: "阿橘")])
    #expect(item.added == [.init(uin: try await whale.uinInGroup(ofNick: "路过的人"), category: 2)])
  }
}
