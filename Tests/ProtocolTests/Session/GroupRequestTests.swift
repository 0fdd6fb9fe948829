import Chat
import Testing

@testable import WebQQProtocol

/// What a person asks about groups and discussions.
@Suite(.timeLimit(.minutes(8))) struct GroupRequestTests {
  private let stage: Stage

  init() async throws {
    stage = try Stage()
    let files = [
      (SearchGroups.address.path, "search-group.json"),
      (GetGroupPublicInfo2.address.path, "contacts-get_group_public_info2.json"),
    ]
    for (path, file) in files { stage.server.always(path, .bytes(try Fixture.bytes(file))) }
    for path in [
      ApplyJoinGroup2.address.path, OpGroupJoinReq.address.path, QuitGroup2.address.path,
      UpdateGroupInfo2.address.path, UpdateGroupBusinessCard2.address.path,
      MessageFilter.address.path, ChangeDiscuMem.address.path, ModifyDiscuInfo.address.path,
      QuitDiscu.address.path,
    ] {
      stage.server.always(path, .bytes(try Fixture.bytes("reply-ok.json")))
    }
    stage.server.always(
      CreateDiscu.address.path,
      .body(#"{"retcode":0,"result":{"did":625885728}}"#)
    )
  }

  private func perform(_ request: GroupRequest) async throws {
    try await stage.session.perform(.groups(request))
  }

  private func sent<E: RetcodeEndpoint>(_ endpoint: E.Type) throws -> E.Request {
    let wire = try #require(stage.server.requests(E.address.path).last)
    let query = String(wire.url.drop { $0 != "?" }.dropFirst())
    return try E.decodeRequest(FormBody(parsing: query) + FormBody(parsing: wire.body))
  }

  private func hike() throws -> GroupID { try stage.group(name: "周末爬山") }

  private func waitForMembers(of group: GroupID) async {
    await stage.log.wait { events in
      events.contains { if case .membersLoaded(.group(group), _) = $0 { true } else { false } }
    }
  }

  @Test func `without a session nothing is asked`() async throws {
    for request in [
      .loadDetails(GroupID(1)), .search("1"), .join(number: 1, message: ""), .leave(GroupID(1)),
      .rename(GroupID(1), to: ""), .createDiscussion(name: "", members: []),
    ] as [GroupRequest] {
      await #expect(throws: ServiceFailure.self) { try await perform(request) }
    }
    #expect(stage.server.paths.isEmpty)
  }

  @Test func `what is refused is thrown with its code, and nothing changes`() async throws {
    try await stage.signIn()
    let hike = try hike()
    for path in [
      OpGroupJoinReq.address.path, MessageFilter.address.path, UpdateGroupInfo2.address.path,
    ] {
      stage.server.always(path, .body(#"{"retcode":100001,"errmsg":""}"#))
    }
    let orange = try stage.contact(nick: "阿橘")
    let count = stage.log.events.count { if case .groupsLoaded = $0 { true } else { false } }
    for request in [
      .answerJoin(hike, orange, isAccepted: true, message: ""), .setMuting(hike, .blocked),
      .rename(hike, to: "山"),
    ] as [GroupRequest] {
      await #expect(throws: ServiceFailure.rejected(.unknownTarget, code: 100_001)) {
        try await perform(request)
      }
    }
    #expect(
      stage.log.events.count { if case .groupsLoaded = $0 { true } else { false } } == count
    )
  }

  @Test func `a number that no group has cannot be joined`() async throws {
    try await stage.signIn()
    let empty = #"{"result":[],"retcode":0,"responseHeader":{"TotalNum":0}}"#
    stage.server.always(SearchGroups.address.path, .body(empty))
    await #expect(throws: ServiceFailure.rejected(.unknownTarget, code: 100_003)) {
      try await perform(.join(number: 555_020_001, message: "请让我进"))
    }
    #expect(stage.server.requests(ApplyJoinGroup2.address.path).isEmpty)
  }

  @Test func `joining goes by the code that a search gives`() async throws {
    try await stage.signIn()
    try await perform(.join(number: 555_020_001, message: "请让我进"))
    #expect(try sent(SearchGroups.self).isByNumber)
    let asked = try sent(ApplyJoinGroup2.self)
    #expect(asked.code == GroupCode(2_645_751_311) && asked.message == "请让我进")
  }

  @Test func `a search by words and by number`() async throws {
    try await stage.signIn()
    try await perform(.search("爬山"))
    #expect(try sent(SearchGroups.self).isByNumber == false)
    let found = FoundGroup(number: 555_020_001, name: "周末爬山", memberCount: 4)
    await stage.log.waitFor(.groups(.found([found])))
  }

  @Test func `details have the owner's name and the numbers`() async throws {
    try await stage.signIn()
    let hike = try hike()
    try await perform(.loadDetails(hike))
    let details = stage.log.events.compactMap { event -> GroupDetails? in
      if case .groups(.detailsLoaded(let details)) = event { details } else { nil }
    }
    let told = try #require(details.last)
    #expect(told.id == hike && told.notice == "每周六爬山" && told.introduction == "爬山")
    #expect(told.owner?.displayName == "同桌" && told.memberCount == 4)
    #expect(told.createdAt == Timestamp(1_388_307_595) && told.maximumMembers == 200)
  }

  @Test func `a request to join is answered with yes and with no`() async throws {
    try await stage.signIn()
    let hike = try hike()
    let orange = try stage.contact(nick: "阿橘")
    try await perform(.answerJoin(hike, orange, isAccepted: false, message: "满了"))
    let refused = try sent(OpGroupJoinReq.self)
    #expect(refused.answer == .refuse && refused.message == "满了" && refused.gid == Stage.gid)
    #expect(refused.person == Stage.buddy)
    try await perform(.answerJoin(hike, orange, isAccepted: true, message: ""))
    #expect(try sent(OpGroupJoinReq.self).answer == .accept)
  }

  @Test func `muting one group leaves the others as they are`() async throws {
    try await stage.signIn()
    let hike = try hike()
    try await perform(.setMuting(hike, .blocked))
    let masks = try sent(MessageFilter.self)
    #expect(masks.masks.map(\.mask) == [2, 1] && masks.index == 1_075 && masks.port == 60_213)
    await stage.log.waitFor(.groups(.mutingChanged(hike, .blocked)))
    let lists = stage.log.events.compactMap { event -> [Group]? in
      if case .groupsLoaded(let groups) = event { groups } else { nil }
    }
    #expect(lists.last?.map(\.isMuted) == [true, true])
  }

  @Test func `my own name for a group comes and goes`() async throws {
    try await stage.signIn()
    let hike = try hike()
    for name in ["山", ""] {
      try await perform(.rename(hike, to: name))
      #expect(try sent(UpdateGroupInfo2.self).markName == name)
      let lists = stage.log.events.compactMap { event -> [Group]? in
        if case .groupsLoaded(let groups) = event { groups } else { nil }
      }
      #expect(lists.last?.first?.markName == (name.isEmpty ? nil : name))
    }
  }

  @Test func `a card is sent and the members are asked for again`() async throws {
    try await stage.signIn()
    let hike = try hike()
    await waitForMembers(of: hike)
    let count = stage.server.requests(Path.groupMembers).count
    try await perform(.setCard(hike, "后勤"))
    #expect(try sent(UpdateGroupBusinessCard2.self).name == "后勤")
    await stage.server.waitFor(Path.groupMembers, count: count + 1)
  }

  @Test func `a card that was taken is told, a refused one is not`() async throws {
    try await stage.signIn()
    let hike = try hike()
    stage.server.next(UpdateGroupBusinessCard2.address.path, .body(#"{"retcode":100006}"#))
    await #expect(throws: ServiceFailure.rejected(.badRequest, code: 100_006)) {
      try await perform(.setCard(hike, "前锋"))
    }
    try await perform(.setCard(hike, "后勤"))
    await stage.log.waitFor(.groups(.cardChanged(hike, "后勤")))
    #expect(!stage.log.events.contains(.groups(.cardChanged(hike, "前锋"))))
  }

  @Test func `leaving asks for the lists again`() async throws {
    try await stage.signIn()
    let lists = stage.server.requests(Path.groups).count
    try await perform(.leave(try hike()))
    #expect(try sent(QuitGroup2.self).code == GroupCode(2_645_751_311))
    await stage.server.waitFor(Path.groups, count: lists + 1)
    let discussions = stage.server.requests(Path.discussions).count
    try await perform(.leaveDiscussion(DiscussionID(Stage.did.rawValue)))
    #expect(try sent(QuitDiscu.self).did == Stage.did)
    await stage.server.waitFor(Path.discussions, count: discussions + 1)
  }

  @Test func `a discussion of buddies and of people met in a group`() async throws {
    try await stage.signIn()
    let hike = try hike()
    await waitForMembers(of: hike)
    let members = stage.log.events.compactMap { event -> MemberList? in
      if case .membersLoaded(.group(hike), let list) = event { list } else { nil }
    }
    let passerby = try #require(members.first?.members.first { $0.contact.nick == "路过的人" })
    let orange = try stage.contact(nick: "阿橘")
    try await perform(.createDiscussion(name: "接机", members: [orange, passerby.contact.id]))
    let made = try sent(CreateDiscu.self)
    #expect(made.name == "接机" && made.people.buddies == [Stage.buddy])
    #expect(made.people.groupMembers == [.init(uin: Uin(1_732_050_807), gid: Stage.gid)])
    let discussion = DiscussionID(Stage.did.rawValue)
    try await perform(.addMembers(discussion, [orange]))
    #expect(try sent(ChangeDiscuMem.self).people.buddies == [Stage.buddy])
    try await perform(.removeMembers(discussion, [orange]))
    #expect(try sent(ChangeDiscuMem.self).removed == [Stage.buddy])
  }

  @Test func `who of a group is online is told`() async throws {
    try await stage.signIn()
    stage.server.always(
      GetGroupMemberStat2.address.path,
      .bytes(try Fixture.bytes("contacts-get_group_member_stat2.json"))
    )
    let group = try stage.group(name: "周末爬山")
    try await perform(.loadPresences(group))
    let online = try stage.contact(nick: "阿橘")
    await stage.log.wait { events in
      events.contains { event in
        guard case .groups(.presencesLoaded(group, let presences)) = event else { return false }
        return presences[online] != nil
      }
    }
    #expect(try sent(GetGroupMemberStat2.self).code == GroupCode(2_645_751_311))
  }

  @Test func `who may not put people out is told so and learns who is there`() async throws {
    try await stage.signIn()
    let discussion = DiscussionID(Stage.did.rawValue)
    let orange = try stage.contact(nick: "阿橘")
    let asked = stage.server.requests(Path.discussionMembers).count
    stage.server.always(ChangeDiscuMem.address.path, .body(#"{"retcode":100001,"errmsg":""}"#))
    await #expect(throws: ServiceFailure.rejected(.notAllowed, code: 100_001)) {
      try await perform(.removeMembers(discussion, [orange]))
    }
    await stage.server.waitFor(Path.discussionMembers, count: asked + 1)
    await #expect(throws: ServiceFailure.rejected(.unknownTarget, code: 100_001)) {
      try await perform(.addMembers(discussion, [orange]))
    }
  }

  @Test func `what is wrong with a discussion is thrown`() async throws {
    try await stage.signIn()
    let discussion = DiscussionID(Stage.did.rawValue)
    for (error, why) in [(1, Rejection.unknownTarget), (2, .forbiddenWord)] {
      stage.server.always(
        ModifyDiscuInfo.address.path,
        .body(#"{"retcode":0,"result":{"error":\#(error)}}"#)
      )
      await #expect(throws: ServiceFailure.rejected(why, code: error)) {
        try await perform(.renameDiscussion(discussion, to: "x"))
      }
    }
    let gone = #"{"retcode":0,"result":{"error":3}}"#
    stage.server.always(Path.discussionMembers, .body(gone))
    await #expect(throws: ServiceFailure.rejected(.unknownTarget, code: 3)) {
      try await stage.session.perform(.loadMembers(.discussion(discussion)))
    }
  }
}
