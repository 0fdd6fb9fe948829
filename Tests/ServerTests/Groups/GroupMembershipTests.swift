import Chat
import Testing
import WebQQProtocol

@testable import Server

/// What members do to themselves, and who hears of it.
struct GroupMembershipTests {
  let rig: Rig
  let owner: Visitor
  let whale: Visitor
  let code: GroupCode

  init() async throws {
    rig = try await Rig()
    owner = try await rig.signIn(10_001)
    whale = try await rig.signIn(10_002)
    code = try await whale.group().code
  }

  @Test func `somebody outside gets a refusal and not a byte of a group`() async throws {
    try rig.addOutsider()
    let outsider = try await rig.signIn(10_004)
    let found = try #require(try await outsider.found(Rig.group)).code
    let query = outsider.query(found)
    let answers = [
      try await outsider.text(
        GetGroupInfoExt2.self,
        .init(code: found, vfwebqq: outsider.tokens.vfwebqq, t: 1)
      ), try await outsider.text(GetGroupMemberStat2.self, query),
      try await outsider.text(GetSelfBusinessCard2.self, query),
      try await outsider.text(
        UpdateGroupInfo2.self,
        .init(code: found, markName: "山", vfwebqq: outsider.tokens.vfwebqq)
      ),
      try await outsider.text(
        UpdateGroupBusinessCard2.self,
        .init(code: found, name: "x", vfwebqq: outsider.tokens.vfwebqq)
      ),
      try await outsider.text(
        QuitGroup2.self,
        .init(code: found, vfwebqq: outsider.tokens.vfwebqq)
      ),
    ]
    #expect(Set(answers) == [#"{"retcode":100003,"errmsg":""}"#])
    let list = try await outsider.text(
      GetGroupInfo.self,
      .init(codes: [found], keys: ["memo"], vfwebqq: outsider.tokens.vfwebqq, t: 1)
    )
    #expect(list == #"{"retcode":0,"result":[]}"#)
    let info = try await outsider.call(GetGroupPublicInfo2.self, query).value()
    #expect(info.name == "周末爬山" && info.memo.isEmpty, "the notice is for members")
  }

  @Test func `a code of another session is worth nothing`() async throws {
    let other = try await owner.group().code
    #expect(other != code)
    #expect(try await whale.quit(other) == 100_003)
    let foreign = try await owner.group().gid
    #expect(try await whale.mask(foreign, 2) == 100_001)
  }

  @Test func `who leaves is gone from the list and the others hear it`() async throws {
    #expect(try await whale.quit(code) == 0)
    #expect(try await whale.groupList().groups.isEmpty)
    #expect(try await whale.quit(code) == 100_003)
    for visitor in [owner, whale] {
      let item = try #require(try await visitor.news().first)
      guard case .left(let person) = item.change else {
        Issue.record("\(item.change)")
        return
      }
      #expect(person.number == 10_002 && item.number == Rig.group)
    }
    let names = try await owner.members(try await owner.group().code).people.map(\.nick)
    #expect(names == ["阿橘", "路过的人"])
  }

  @Test func `with its owner a group goes, and everybody is told`() async throws {
    let own = try await owner.group().code
    #expect(try await owner.quit(own) == 0)
    for visitor in [owner, whale] {
      let item = try #require(try await visitor.news().first)
      guard case .dissolved = item.change else {
        Issue.record("\(item.change)")
        return
      }
      #expect(item.head.type == 34)
      #expect(try await visitor.groupList().groups.isEmpty)
      #expect(try await visitor.sendToGroup("x", item.gid) == 100_001)
    }
    #expect(try rig.server.administration.groups().isEmpty)
  }

  @Test func `a blocked group is silent to the one who blocks it, and to nobody else`()
    async throws
  {
    let passerby = try await rig.signIn(10_003)
    let gid = try await whale.group().gid
    #expect(try await whale.mask(gid, 3) == 100_006)
    #expect(try await whale.mask(gid, -1) == 100_006)
    #expect(try await whale.mask(Gid(4_711), 2) == 100_001)
    #expect(try await whale.mask(gid, 2) == 0)
    #expect(try await whale.groupList().masks.contains(.init(gid: gid, mask: 2)))
    let ownGid = try await owner.group().gid
    #expect(try await owner.sendToGroup("blocked", ownGid) == 0)
    #expect(try await passerby.poll().texts == ["blocked"])
    #expect(try await whale.mask(gid, 1) == 0)
    #expect(try await owner.sendToGroup("silent", ownGid) == 0)
    #expect(try await whale.poll().texts == ["silent"])
    #expect(try await owner.groupList().masks.map(\.mask) == [0, 0])
  }

  @Test func `one call masks all groups`() async throws {
    try rig.server.administration.createGroup(80_001, name: "另一个", owner: 10_002)
    let gid = try await whale.group().gid
    #expect(try await whale.mask(gid, 0, all: 3) == 0)
    #expect(try await whale.groupList().masks.map(\.mask) == [0, 2, 2])
    #expect(try await whale.mask(gid, 0, all: 4) == 100_006)
  }

  @Test func `my own name for a group is mine alone, and goes`() async throws {
    func rename(_ name: String) async throws -> Int {
      try await whale.call(
        UpdateGroupInfo2.self,
        .init(code: code, markName: name, vfwebqq: whale.tokens.vfwebqq)
      ).retcode
    }
    #expect(try await rename("a\nb") == 100_006)
    #expect(try await rename(String(repeating: "长", count: 101)) == 100_006)
    #expect(try await rename("山") == 0)
    let gid = try await whale.group().gid
    #expect(try await whale.groupList().markNames == [.init(gid: gid, name: "山")])
    #expect(try await owner.groupList().markNames.isEmpty)
    #expect(try await rename("") == 0)
    #expect(try await whale.groupList().markNames.isEmpty)
  }

  @Test func `a card changes field by field and is seen by the others`() async throws {
    var request = UpdateGroupBusinessCard2.Request(
      code: code,
      name: nil,
      vfwebqq: whale.tokens.vfwebqq
    )
    request.phone = "12345"
    #expect(try await whale.call(UpdateGroupBusinessCard2.self, request).retcode == 0)
    let query = whale.query(code)
    let card = try await whale.call(GetSelfBusinessCard2.self, query).value()
    #expect(card.card == BusinessCard(name: "领队", phone: "12345", gender: "unknown"))
    request = .init(code: code, name: "蓝鲸", vfwebqq: whale.tokens.vfwebqq)
    #expect(try await whale.call(UpdateGroupBusinessCard2.self, request).retcode == 0)
    let cards = try await owner.members(try await owner.group().code).cards
    #expect(cards.map(\.card) == ["蓝鲸"])
    request = .init(code: code, name: "a\u{2028}b", vfwebqq: whale.tokens.vfwebqq)
    #expect(try await whale.call(UpdateGroupBusinessCard2.self, request).retcode == 100_006)
  }

  @Test func `who is online, and what a group says of itself`() async throws {
    let administration = rig.server.administration
    try administration.setGroup(Rig.group, introduction: "爬山", capacity: 500)
    let online = try await whale.call(GetGroupMemberStat2.self, whale.query(code)).value()
    #expect(online.online.count == 2 && online.code == code)
    let info = try await whale.call(GetGroupPublicInfo2.self, whale.query(code)).value()
    #expect(info.memo == "每周六爬山" && info.fingerMemo == "爬山" && info.memberCount == 3)
    #expect(info.maximumMembers == 500 && info.option == 2)
    let list = try await whale.call(
      GetGroupInfo.self,
      .init(
        codes: [code, GroupCode(1)],
        keys: ["memo", "nonsense"],
        vfwebqq: whale.tokens.vfwebqq,
        t: 1
      )
    ).value()
    #expect(list.groups == [JSONObject([.init(key: "memo", value: "每周六爬山")])])
    let details = try await whale.members(code)
    #expect(details.group.fingerMemo == "爬山" && details.group.option == 2)
  }
}
