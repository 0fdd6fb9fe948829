import Chat
import Testing
import WebQQProtocol

@testable import Server

struct ParticipantTests {
  let rig: Rig

  init() async throws { rig = try await Rig() }

  @Test func `nobody joins as an account that is not there`() async throws {
    await #expect(throws: AdministrationError.noSuchAccount(10_077)) {
      try await rig.server.join(10_077)
    }
  }

  @Test func `a participant and a client talk`() async throws {
    let orange = try await rig.signIn(10_001)
    let whale = try await rig.server.join(10_002)
    let target = try await orange.uin(ofNick: "Blue Whale")
    _ = try await orange.poll()
    var events = whale.events.makeAsyncIterator()
    _ = try await orange.call(
      InputNotify2.self,
      InputNotify2.Request(to: target, session: orange.session, t: 1)
    )
    #expect(await events.next() == .typing(10_001))
    _ = try await orange.send("第一行\n第二行", to: target)
    guard case .message(let message)? = await events.next() else {
      Issue.record("no message")
      return
    }
    #expect(message.text == "第一行\n第二行")
    #expect(message.sender == 10_001)
    #expect(message.thread == .buddy(10_001))
    #expect(message.sentAt == ManualClock.start)
    try await whale.showTyping(to: 10_001)
    try await whale.send("收到", to: message.thread)
    let items = try await orange.poll().items
    #expect(items.contains { if case .typing = $0 { true } else { false } })
    #expect(items.compactMap(\.text) == ["收到"])
    await rig.server.stop()
  }

  @Test func `a participant hears groups and discussions and answers there`() async throws {
    let orange = try await rig.signIn(10_001)
    let whale = try await rig.server.join(10_002)
    var events = whale.events.makeAsyncIterator()
    let gid = try await orange.group().gid
    _ = try await orange.call(
      SendQunMsg2.self,
      SendQunMsg2.Request(group: gid, message: orange.message("几点"))
    )
    guard case .message(let message)? = await events.next() else {
      Issue.record("no message")
      return
    }
    #expect(message.thread == .group(Rig.group))
    try await whale.send("八点", to: message.thread)
    try await whale.send("好", to: .discussion(Rig.discussion))
    var texts: [String] = []
    while texts.count < 2 { texts += try await orange.poll().texts }
    #expect(texts == ["八点", "好"])
    await rig.server.stop()
  }

  @Test func `what a participant may not send is refused`() async throws {
    let whale = try await rig.server.join(10_002)
    await #expect(throws: ParticipantError.textUnsendable) {
      try await whale.send("", to: .buddy(10_001))
    }
    await #expect(throws: ParticipantError.textUnsendable) {
      try await whale.send(String(repeating: "长", count: 1_366), to: .buddy(10_001))
    }
    await #expect(throws: ParticipantError.unknownThread) {
      try await whale.send("x", to: .buddy(10_003))
    }
    await #expect(throws: ParticipantError.unknownThread) {
      try await whale.showTyping(to: 10_003)
    }
    await rig.server.stop()
  }

  @Test func `a participant is seen coming, changing and going`() async throws {
    let orange = try await rig.signIn(10_001)
    let whale = try await rig.server.join(10_002)
    var seen: [Presence] = []
    for action: @Sendable () async throws -> Void in [
      {}, { try await whale.setPresence(.busy) }, { try await whale.leave() },
    ] {
      try await action()
      for case .presence(let item) in try await orange.poll().items { seen.append(item.presence) }
    }
    #expect(seen == [.online, .busy, .offline])
    await rig.server.stop()
  }

  @Test func `a participant gives way to a person who signs in`() async throws {
    let whale = try await rig.server.join(10_002)
    _ = try await rig.signIn(10_002)
    var events: [ParticipantEvent] = []
    for await event in whale.events { events.append(event) }
    #expect(events == [.kicked])
    await #expect(throws: ParticipantError.sessionEnded) {
      try await whale.send("x", to: .buddy(10_001))
    }
  }

  @Test func `what was sent while nobody was there waits for the participant`() async throws {
    let orange = try await rig.signIn(10_001)
    _ = try await orange.send("early", to: orange.uin(ofNick: "Blue Whale"))
    let whale = try await rig.server.join(10_002)
    guard case .message(let message)? = await whale.events.first(where: { _ in true }) else {
      Issue.record("no message")
      return
    }
    #expect(message.text == "early")
    await rig.server.stop()
  }
}
