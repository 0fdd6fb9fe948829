import Chat
import Testing

@testable import WebQQProtocol

@Suite(.timeLimit(.minutes(8))) struct ContactsTests {
  /// Answers get_friend_uin2 for the people and groups of the samples, whatever their aliases are.
  private func numbers(_ server: ScriptedServer, _ accounts: UInt64...) {
    for account in accounts {
      server.next(
        Path.number,
        .body(#"{"retcode":0,"result":{"uiuin":"","account":\#(account),"uin":1}}"#)
      )
    }
  }

  private func scriptAnotherLogin(_ server: ScriptedServer) {
    let groups: JSONValue = [
      "gmasklist": [], "gnamelist": [["flag": 0, "name": "周末爬山", "gid": 51, "code": 52]],
      "gmarklist": [],
    ]
    server.always(Path.friends, .body(friendsOfAnotherLogin))
    server.always(Path.groups, .body(#"{"retcode":0,"result":\#(groups.text())}"#))
    // The sample of a discussion has the numbers of the first login.
    server.always(Path.discussions, .body(#"{"retcode":0,"result":{"dnamelist":[]}}"#))
  }

  @Test func `a list that cannot be had is told`() async throws {
    let stage = try Stage()
    stage.server.always(Path.groups, .body(#"{"retcode":103,"errmsg":""}"#))
    try await stage.signIn()
    await stage.log.waitFor(.listMissing(.groups, .rejected(.sessionLost, code: 103)))
  }

  private func greeting(to buddy: ContactID) -> Message {
    Message(
      id: .composed(1),
      conversation: .contact(buddy),
      sender: .me,
      segments: [.text("hi")],
      sentAt: TestTime.start,
      delivery: .sending
    )
  }

  /// The buddy list as a new login gives it: the same people under other numbers.
  private let friendsOfAnotherLogin = """
    {"retcode":0,"result":{"friends":[{"flag":0,"uin":42,"categories":0},\
    {"flag":4,"uin":41,"categories":1}],"marknames":[],"categories":[],"vipinfo":[],\
    "info":[{"face":0,"flag":0,"nick":"New Name","uin":42},\
    {"face":0,"flag":0,"nick":"阿橘","uin":41}]}}
    """

  @Test func `names of members are asked for one at a time after the first lists`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    let group = ConversationID.group(try stage.group(name: "周末爬山"))
    await stage.log.wait { events in
      events.contains {
        if case .membersLoaded(group, let list) = $0 { list.members.count == 4 } else { false }
      }
    }
    let discussion = ConversationID.discussion(DiscussionID(Stage.did.rawValue))
    await stage.log.wait { events in
      events.contains { if case .membersLoaded(discussion, _) = $0 { true } else { false } }
    }
  }

  @Test func `members are loaded when asked for, and errors are thrown`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    let group = ConversationID.group(try stage.group(name: "资料互换"))
    stage.server.always(Path.groupMembers, .body(#"{"retcode":100003}"#))
    await #expect(throws: ServiceFailure.rejected(.unknownTarget, code: 100_003)) {
      try await stage.session.perform(.loadMembers(group))
    }
    stage.server.always(Path.groupMembers, .body("<html>"))
    await #expect(throws: ServiceFailure.malformed(endpoint: Path.groupMembers)) {
      try await stage.session.perform(.loadMembers(group))
    }
    stage.server.always(Path.groupMembers, .failure(.timedOut(connected: true)))
    await #expect(throws: ServiceFailure.timedOut) {
      try await stage.session.perform(.loadMembers(group))
    }
  }

  @Test func `a number that is asked for does not wait for its turn`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    let group = ConversationID.group(try stage.group(name: "周末爬山"))
    stage.server.always(
      Path.number,
      .body(#"{"retcode":0,"result":{"uiuin":"","account":70001,"uin":1}}"#)
    )
    try await stage.session.perform(.learnNumber(group))
    #expect(stage.log.events.contains(.numberLearned(group, 70001)))
    stage.server.always(Path.number, .failure(.timedOut(connected: true)))
    let buddy = ConversationID.contact(try stage.contact(nick: "阿橘"))
    await #expect(throws: ServiceFailure.timedOut) {
      try await stage.session.perform(.learnNumber(buddy))
    }
  }

  @Test func `without a session members and presence are refused`() async throws {
    let stage = try Stage()
    await #expect(throws: ServiceFailure.notSignedIn) {
      try await stage.session.perform(.loadMembers(.group(GroupID(1))))
    }
    await #expect(throws: ServiceFailure.notSignedIn) {
      try await stage.session.perform(.setPresence(.away))
    }
  }

  @Test func `a presence that was granted is told and kept for the relink`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    try await stage.session.perform(.setPresence(.silent))
    await stage.log.waitFor(.ownPresenceChanged(.silent))
    await stage.poll(.body(#"{"retcode":121,"t":"0"}"#))
    let relink = try #require(stage.server.requests(Path.session).last)
    #expect(try Login2.decodeRequest(FormBody(parsing: relink.body)).status == .silent)
  }

  @Test func `a presence that was refused is thrown`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    stage.server.next(Path.presence, .body(#"{"retcode":112}"#))
    await #expect(throws: ServiceFailure.rejected(.busy, code: 112)) {
      try await stage.session.perform(.setPresence(.away))
    }
    #expect(!stage.log.events.contains(.ownPresenceChanged(.away)))
  }

  @Test func `without an answer to a person's request the link is looked at`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    stage.server.next(Path.presence, .failure(.timedOut(connected: true)))
    await #expect(throws: ServiceFailure.timedOut) {
      try await stage.session.perform(.setPresence(.away))
    }
    await stage.server.waitFor(Path.session, count: 2)
    await stage.log.waitFor(.linkChanged(.online), count: 2)
  }

  @Test func `whoever writes first in a group that is not known yet gets a name`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    let text = String(decoding: try Fixture.bytes("poll2-group_message.json"), as: UTF8.self)
      .replacing("2236067977", with: "4004").replacing("2645751311", with: "5005")
      .replacing("555020001", with: "0").replacing("3141592653", with: "6006")
    await stage.poll(.body(text))
    await stage.log.wait { events in
      events.contains {
        if case .contactLearned(let one) = $0 { one.nick == "6006" } else { false }
      }
    }
    await stage.server.waitFor(Path.groupMembers, count: 3)
    let asked = stage.server.requests(Path.groupMembers).map(\.url)
    #expect(asked.last?.contains("gcode=5005&") == true)
  }

  @Test func `a roster that fails to load comes later and the session begins without it`()
    async throws
  {
    let stage = try Stage()
    stage.server.next(Path.friends, .failure(.timedOut(connected: true)))
    try await stage.signIn()
    await stage.log.wait { $0.contains { if case .rosterLoaded = $0 { true } else { false } } }
    let events = stage.log.events
    let online = try #require(events.firstIndex(of: .linkChanged(.online)))
    let roster = try #require(
      events.firstIndex { if case .rosterLoaded = $0 { true } else { false } }
    )
    #expect(online < roster)
  }

  @Test func `a roster that a bad moment of the server spoiled comes with a later poll`()
    async throws
  {
    let stage = try Stage()
    stage.server.next(Path.friends, .status(502), .status(502))
    try await stage.signIn()
    await stage.server.waitFor(Path.friends, count: 2)
    await stage.poll(.body(#"{"retcode":102}"#))
    await stage.log.wait { $0.contains { if case .rosterLoaded = $0 { true } else { false } } }
    #expect(stage.server.requests(Path.friends).count == 3)
  }

  @Test func `a stranger gets a name`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    let item = PollItem.message(
      MessageItem(
        head: PollHead(messageID: 1, from: 4_242, to: Stage.account, messageID2: 1, type: 9),
        time: 1_388_368_700,
        content: Content([.text("hi ")])
      )
    )
    await stage.poll(.bytes(Poll2.encode(.events([item]))))
    await stage.log.wait { events in
      events.contains { if case .contactLearned(let c) = $0 { c.nick == "阿橘" } else { false } }
    }
    let names = stage.log.events.compactMap { event -> String? in
      if case .contactLearned(let contact) = event { contact.nick } else { nil }
    }
    #expect(names == ["4242", "阿橘"])
    #expect(stage.server.requests(Path.profile).first?.url.contains("tuin=4242") == true)
  }

  @Test func `a changed version of a discussion reloads its members`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    await stage.server.waitFor(Path.discussionMembers, count: 2)
    let before = stage.server.requests(Path.discussionMembers).count
    await stage.poll(.bytes(try Fixture.bytes("poll2-discu_message.json")))
    let message = DiscussionMessageItem(
      head: PollHead(messageID: 2, from: 10_000, to: 1, messageID2: 2, type: 42),
      did: Stage.did,
      sender: Stage.buddy,
      seq: 9,
      time: 1_388_368_800,
      infoSeq: 3,
      content: Content([.text("x ")])
    )
    await stage.poll(.bytes(Poll2.encode(.events([.discussionMessage(message)]))))
    await stage.server.waitFor(Path.discussionMembers, count: before + 1)
  }

  @Test func `people and groups keep their identity through another login`() async throws {
    let stage = try Stage()
    // In this order: four buddies in the background, then the two groups.
    numbers(
      stage.server,
      555_010_001,
      555_010_002,
      555_010_003,
      555_010_004,
      555_020_001,
      555_020_002
    )
    try await stage.signIn()
    await stage.server.waitFor(Path.number, count: 6)
    let buddy = try stage.contact(nick: "阿橘")
    let group = try stage.group(name: "周末爬山")

    scriptAnotherLogin(stage.server)
    // Asked first: the one with a nick of before; then the other; then the group.
    numbers(stage.server, 555_010_001, 555_010_002, 555_020_001)
    await stage.poll(.body(#"{"retcode":100,"errmsg":""}"#))
    await stage.log.waitFor(.linkChanged(.online), count: 2)
    #expect(try stage.contact(nick: "阿橘") == buddy)
    #expect(try stage.group(name: "周末爬山") == group)
    let asked = stage.server.requests(Path.number).dropFirst(6).prefix(3).map(\.url)
    #expect(asked.first?.contains("tuin=41&") == true)

    try await stage.session.perform(.send(greeting(to: buddy)))
    await stage.log.waitFor(.deliveryChanged(.composed(1), .accepted))
    let sent = try #require(stage.server.requests(Path.sendBuddy).last)
    #expect(try SendBuddyMsg2.decodeRequest(FormBody(parsing: sent.body)).to == Uin(41))
  }

  @Test func `another login ends the questions about the aliases of before`() async throws {
    let stage = try Stage()
    stage.server.next(Path.number, .held)
    try await stage.signIn()
    await stage.server.waitFor(Path.number)
    let buddy = try stage.contact(nick: "阿橘")
    scriptAnotherLogin(stage.server)
    await stage.poll(.body(#"{"retcode":100,"errmsg":""}"#))
    await stage.log.waitFor(.linkChanged(.online), count: 2)
    await stage.server.waitForNoneHeld(Path.number)
    try await stage.session.perform(.send(greeting(to: buddy)))
    await stage.log.waitFor(.deliveryChanged(.composed(1), .failed(.unknownConversation)))
  }
}
