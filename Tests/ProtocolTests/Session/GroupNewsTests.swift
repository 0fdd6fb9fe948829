import Chat
import Testing

@testable import WebQQProtocol

/// What happens to groups, from the wire to the screen.
@Suite(.timeLimit(.minutes(8))) struct GroupNewsTests {
  private let stage: Stage
  private let hike: GroupID

  init() async throws {
    stage = try Stage()
    stage.server.always(
      Path.profile,
      .body(#"{"retcode":0,"result":{"uin":1732050807,"nick":"路过的人","stat":10}}"#)
    )
    try await stage.signIn()
    hike = try stage.group(name: "周末爬山")
    let group = ConversationID.group(hike)
    await stage.log.wait { events in
      events.contains { if case .membersLoaded(group, _) = $0 { true } else { false } }
    }
  }

  private func receive(_ fixture: String) async throws {
    await stage.poll(.bytes(try Fixture.bytes("poll2-sys_g_msg-\(fixture).json")))
  }

  /// The first event of a kind that was told about groups.
  private func told(
    _ isWanted: @escaping @Sendable (GroupEvent) -> Bool
  ) async throws -> GroupEvent {
    await stage.log.wait { events in
      events.contains { if case .groups(let event) = $0 { isWanted(event) } else { false } }
    }
    let events = stage.log.events.compactMap { event -> GroupEvent? in
      if case .groups(let event) = event { event } else { nil }
    }
    return try #require(events.first(where: isWanted))
  }

  @Test func `somebody whose profile is refused is told by number`() async throws {
    stage.server.always(Path.profile, .body(#"{"retcode":100003}"#))
    let event: JSONValue = [
      "retcode": 0,
      "result": [
        [
          "poll_type": "sys_g_msg",
          "value": [
            "msg_id": 1, "from_uin": Stage.gid.json, "msg_id2": 7, "type": "group_request_join",
            "gcode": 2_645_751_311, "t_gcode": 555_020_001, "request_uin": 77_777,
            "t_request_uin": 555_010_077, "msg": "x",
          ],
        ]
      ],
    ]
    await stage.poll(.body(event.text()))
    let told = try await told { if case .joinRequested = $0 { true } else { false } }
    guard case .joinRequested(_, let contact, _) = told else { return }
    #expect(contact.nick == "555010077" && contact.account == 555_010_077)
  }

  @Test func `a request to join comes with the name of who asks`() async throws {
    let people = stage.server.requests(Path.profile).count
    try await receive("group_request_join")
    let event = try await told { if case .joinRequested = $0 { true } else { false } }
    guard case .joinRequested(let group, let contact, let message) = event else { return }
    #expect(group == hike && contact.nick == "路过的人" && message == "请让我进")
    #expect(stage.server.requests(Path.profile).count == people, "the member list had the name")
  }

  @Test func `who comes and who goes changes the list of members`() async throws {
    let loads = stage.server.requests(Path.groupMembers).count
    try await receive("group_join")
    let joined = try await told { if case .memberJoined = $0 { true } else { false } }
    guard case .memberJoined(_, let contact, let by) = joined else { return }
    #expect(contact.nick == "路过的人" && by == "创建者")
    await stage.server.waitFor(Path.groupMembers, count: loads + 1)
    try await receive("group_leave-kicked")
    let removed = try await told { if case .memberRemoved = $0 { true } else { false } }
    guard case .memberRemoved(let group, _, let remover) = removed else { return }
    #expect(group == hike && remover == "创建者")
    await stage.server.waitFor(Path.groupMembers, count: loads + 2)
  }

  @Test func `a dissolved group is told first and then leaves the list`() async throws {
    let lists = stage.server.requests(Path.groups).count
    try await receive("group_leave-dissolved")
    _ = try await told { $0 == .dissolved(hike) }
    await stage.server.waitFor(Path.groups, count: lists + 1)
  }

  @Test func `a group I made or was let into is in the list before it is told`() async throws {
    for fixture in ["group_create", "group_request_join_agree"] {
      let lists = stage.log.events.count { if case .groupsLoaded = $0 { true } else { false } }
      try await receive(fixture)
      _ = try await told {
        fixture == "group_create"
          ? $0 == .created(hike) : $0 == .joinAccepted(hike, by: "创建者", message: "")
      }
      let after = stage.log.events.count { if case .groupsLoaded = $0 { true } else { false } }
      #expect(after == lists + 1)
    }
  }

  @Test func `a refusal names the group by its number`() async throws {
    try await receive("group_request_join_deny")
    let event = try await told { if case .joinRefused = $0 { true } else { false } }
    #expect(event == .joinRefused(number: 555_020_001, by: "创建者", message: "满了"))
  }

  @Test func `roles and owners change by name`() async throws {
    try await receive("group_admin_op")
    let role = try await told { if case .roleChanged = $0 { true } else { false } }
    guard case .roleChanged(_, let contact, .administrator) = role else {
      Issue.record("\(role)")
      return
    }
    #expect(contact.nick == "Blue Whale")
    try await receive("group_admin_op-owner")
    let owner = try await told { if case .ownerChanged = $0 { true } else { false } }
    guard case .ownerChanged(_, let old, let new) = owner else { return }
    #expect(old.displayName == "同桌" && new.nick == "Blue Whale", "my own name for a buddy wins")
  }

  @Test func `a card is a message of its sender`() async throws {
    await stage.poll(.bytes(try Fixture.bytes("poll2-group_web_message.json")))
    let message = try #require(await stage.log.lastMessage())
    #expect(message.segments == [.text("共享文件 plan.txt")])
    #expect(message.conversation == .group(hike))
    #expect(message.sender == .contact(try stage.contact(nick: "阿橘")))
  }
}
