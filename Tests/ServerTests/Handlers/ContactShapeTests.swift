import Chat
import Testing
import WebQQProtocol

@testable import Server

/// Every answer has the fields of the reference in its order.
struct ContactShapeTests {
  let rig: Rig
  let orange: Visitor

  init() async throws {
    rig = try await Rig()
    // Blue Whale is online so that the lists of who is there are not empty.
    _ = try await rig.signIn(10_002)
    orange = try await rig.signIn(10_001)
  }

  private func expectShape(_ text: String, _ fixture: String) throws {
    #expect(try WireShape.of(text) == WireShape.ofFixture(fixture))
  }

  @Test func `login2`() async throws {
    let visitor = rig.visitor()
    let reply = try await visitor.login(
      10_001,
      password: "secret",
      code: try await visitor.check(10_001)
    )
    _ = try await visitor.transport.send(WireRequest(url: reply.url))
    let request = Login2.Request(
      status: .online,
      ptwebqq: await visitor.transport.cookie("ptwebqq", for: visitor.base) ?? "",
      clientid: "1"
    )
    try expectShape(try await visitor.text(Login2.self, request), "login2")
  }

  @Test func `get_user_friends2`() async throws {
    let request = GetUserFriends2.Request(hash: nil, vfwebqq: orange.tokens.vfwebqq)
    try expectShape(
      try await orange.text(GetUserFriends2.self, request),
      "contacts-get_user_friends2"
    )
  }

  @Test func `get_group_name_list_mask2`() async throws {
    let request = GetGroupNameListMask2.Request(vfwebqq: orange.tokens.vfwebqq)
    let text = try await orange.text(GetGroupNameListMask2.self, request)
    // Nobody has named a group for himself here, so that list is empty.
    let recorded = try WireShape.ofFixture("contacts-get_group_name_list_mask2")
    let expected = recorded.replacing("[{uin:number,markname:text}]", with: "[]")
    #expect(try WireShape.of(text) == expected)
  }

  @Test func `get_group_info_ext2`() async throws {
    let request = GetGroupInfoExt2.Request(
      code: try await orange.group().code,
      vfwebqq: orange.tokens.vfwebqq,
      t: 1
    )
    try expectShape(
      try await orange.text(GetGroupInfoExt2.self, request),
      "contacts-get_group_info_ext2"
    )
  }

  @Test func `get_discus_list`() async throws {
    let request = GetDiscusList.Request(
      session: orange.session,
      vfwebqq: orange.tokens.vfwebqq,
      t: 1
    )
    try expectShape(
      try await orange.text(GetDiscusList.self, request),
      "contacts-get_discus_list"
    )
  }

  @Test func `get_discu_info`() async throws {
    let request = GetDiscuInfo.Request(
      did: Did(Rig.discussion),
      session: orange.session,
      vfwebqq: "",
      t: 1
    )
    try expectShape(try await orange.text(GetDiscuInfo.self, request), "contacts-get_discu_info")
  }

  @Test func `get_online_buddies2`() async throws {
    let request = GetOnlineBuddies2.Request(session: orange.session, t: 1)
    try expectShape(
      try await orange.text(GetOnlineBuddies2.self, request),
      "contacts-get_online_buddies2"
    )
  }

  @Test func `get_recent_list2, latest first`() async throws {
    let whale = try await orange.uin(ofNick: "Blue Whale")
    let passerby = try await orange.uin(ofNick: "路过的人")
    _ = try await orange.send("x", to: whale)
    _ = try await orange.send("x", to: passerby)
    let gid = try await orange.group().gid
    _ = try await orange.call(
      SendQunMsg2.self,
      SendQunMsg2.Request(group: gid, message: orange.message("x"))
    )
    let request = GetRecentList2.Request(vfwebqq: "", session: orange.session)
    let entries = try await orange.call(GetRecentList2.self, request).value().entries
    #expect(entries == [.group(gid), .contact(passerby), .contact(whale)])
    try expectShape(
      try await orange.text(GetRecentList2.self, request),
      "contacts-get_recent_list2"
    )
  }

  @Test func `get_self_info2, by cookies alone`() async throws {
    try expectShape(
      try await orange.text(GetSelfInfo2.self, GetSelfInfo2.Request(t: 1)),
      "contacts-get_self_info2"
    )
  }

  @Test func `the calls about one person`() async throws {
    let uin = try await orange.uin(ofNick: "Blue Whale").rawValue
    let fixtures = [
      "get_friend_info2": "contacts-get_friend_info2",
      "get_stranger_info2": "contacts-get_stranger_info2",
      "get_friend_uin2": "contacts-get_friend_uin2",
      "get_single_long_nick2": "contacts-get_single_long_nick2",
      "get_qq_level2": "contacts-get_qq_level2",
    ]
    for (call, fixture) in fixtures {
      let query = "tuin=\(uin)&verifysession=&type=1&code=&vfwebqq=\(orange.tokens.vfwebqq)&t=1"
      try expectShape(try await orange.get("/api/\(call)?\(query)"), fixture)
    }
  }

  @Test func `real numbers of people and groups`() async throws {
    let token = orange.tokens.vfwebqq
    let uin = try await orange.uin(ofNick: "Blue Whale")
    let code = try await orange.group().code
    let person = GetFriendUin2.Request(target: .contact(uin), vfwebqq: token, t: 1)
    #expect(try await orange.call(GetFriendUin2.self, person).value().account == 10_002)
    let group = GetFriendUin2.Request(target: .group(code), vfwebqq: token, t: 1)
    #expect(try await orange.call(GetFriendUin2.self, group).value().account == Rig.group)
    let nobody = GetFriendUin2.Request(target: .contact(Uin(10_003)), vfwebqq: token, t: 1)
    #expect(try await orange.call(GetFriendUin2.self, nobody).retcode == 100_001)
  }

  @Test func `friends, categories and names for them`() async throws {
    let request = GetUserFriends2.Request(hash: "wrong", vfwebqq: orange.tokens.vfwebqq)
    let value = try await orange.call(GetUserFriends2.self, request).value()
    #expect(value.info.map(\.nick) == ["Blue Whale", "路过的人"])
    #expect(value.friends.map(\.category) == [1, 0])
    #expect(value.categories == [.init(index: 1, sort: 1, name: "同学")])
    #expect(value.markNames == [.init(uin: value.friends[0].uin, name: "同桌")])
  }

  @Test func `members, cards, owner and who is there`() async throws {
    let request = GetGroupInfoExt2.Request(
      code: try await orange.group().code,
      vfwebqq: orange.tokens.vfwebqq,
      t: 1
    )
    let value = try await orange.call(GetGroupInfoExt2.self, request).value()
    #expect(value.people.map(\.nick) == ["阿橘", "Blue Whale", "路过的人"])
    #expect(value.group.members.map(\.flags) == [20, 21, 20])
    #expect(value.group.owner == Uin(10_001), "one's own number is the real one")
    #expect(value.group.memo == "每周六爬山")
    #expect(value.cards.map(\.card) == ["领队"])
    #expect(value.online.count == 2)
  }

  @Test func `a stale code of a group has a code of its own`() async throws {
    let request = GetGroupInfoExt2.Request(
      code: GroupCode(1_234_567),
      vfwebqq: orange.tokens.vfwebqq,
      t: 1
    )
    #expect(try await orange.call(GetGroupInfoExt2.self, request).retcode == 100_003)
  }

  @Test func `a discussion is told to its members only`() async throws {
    let passerby = try await rig.signIn(10_003)
    let request = GetDiscuInfo.Request(
      did: Did(Rig.discussion),
      session: passerby.session,
      vfwebqq: "",
      t: 1
    )
    #expect(try await passerby.call(GetDiscuInfo.self, request).retcode == 100_001)
  }

  @Test func `what an administrator changes is seen at once`() async throws {
    let other = try Administration(dataDirectory: rig.folder.path)
    try other.addAccount(10_009, nick: "新人", password: "x")
    try other.addFriend(10_001, 10_009)
    try other.createGroup(77_777, name: "新群", owner: 10_001)
    _ = try await orange.uin(ofNick: "新人")
    let groups = try await orange.call(
      GetGroupNameListMask2.self,
      GetGroupNameListMask2.Request(vfwebqq: orange.tokens.vfwebqq)
    ).value()
    #expect(groups.groups.map(\.name).contains("新群"))
  }
}
