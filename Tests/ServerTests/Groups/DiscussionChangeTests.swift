import Chat
import Testing
import WebQQProtocol

@testable import Server

/// Discussions are made, filled, renamed and left.
struct DiscussionChangeTests {
  let rig: Rig
  let orange: Visitor
  let whale: Visitor
  let did = Did(Rig.discussion)

  init() async throws {
    rig = try await Rig()
    orange = try await rig.signIn(10_001)
    whale = try await rig.signIn(10_002)
  }

  private func create(
    _ visitor: Visitor,
    _ people: DiscussionPeople,
    name: String = ""
  ) async throws -> CreateDiscu.Reply {
    try await visitor.call(
      CreateDiscu.self,
      .init(
        name: name,
        people: people,
        session: visitor.session,
        vfwebqq: visitor.tokens.vfwebqq
      )
    )
  }

  private func rename(_ visitor: Visitor, _ did: Did, _ name: String) async throws
    -> ModifyDiscuInfo.Reply
  {
    try await visitor.call(
      ModifyDiscuInfo.self,
      .init(did: did, name: name, session: visitor.session, vfwebqq: "")
    )
  }

  private func quit(_ visitor: Visitor, _ did: Did) async throws -> QuitDiscu.Reply {
    try await visitor.call(
      QuitDiscu.self,
      .init(did: did, session: visitor.session, vfwebqq: "", t: 1)
    )
  }

  @Test func `nobody brings in strangers`() async throws {
    #expect(try await create(orange, .init(buddies: [])).retcode == 100_006)
    #expect(try await create(orange, .init(buddies: [Uin(10_003)])).retcode == 100_001)
    // 10002 and 10003 are no friends, but in one group.
    let gid = try await whale.group().gid
    let passerby = try await whale.uinInGroup(ofNick: "路过的人")
    #expect(try await create(whale, .init(buddies: [passerby])).retcode == 100_001)
    let elsewhere = DiscussionPeople.GroupMember(uin: passerby, gid: Gid(1))
    let strangers = DiscussionPeople(buddies: [], groupMembers: [elsewhere])
    #expect(try await create(whale, strangers).retcode == 100_001)
    let friend = try await orange.uin(ofNick: "Blue Whale")
    #expect(try await create(orange, .init(buddies: [friend]), name: "a\nb").retcode == 100_006)
    let met = DiscussionPeople(buddies: [], groupMembers: [.init(uin: passerby, gid: gid)])
    #expect(try await create(whale, met).retcode == 0)
  }

  @Test func `somebody outside changes nothing and learns nothing`() async throws {
    let passerby = try await rig.signIn(10_003)
    let friend = try await passerby.uin(ofNick: "阿橘")
    #expect(try await passerby.change(did, add: [friend]).retcode == 100_001)
    #expect(try await rename(passerby, did, "x").retcode == 100_001)
    #expect(try await quit(passerby, did).retcode == 100_001)
    let request = GetDiscuInfo.Request(did: did, session: passerby.session, vfwebqq: "", t: 1)
    #expect(
      try await passerby.text(GetDiscuInfo.self, request) == #"{"retcode":100001,"errmsg":""}"#
    )
    #expect(try await orange.discussion(did).name == "接机")
  }

  @Test func `a discussion that is gone has errors of its own`() async throws {
    let gone = Did(4_711)
    #expect(try await orange.discussion(gone).isGone)
    #expect(try await rename(orange, gone, "x").value().error == 1)
    #expect(try await quit(orange, gone).value().error == 1)
    #expect(try await orange.change(gone).value().error == 1)
  }

  @Test func `a forbidden name has an error of its own`() async throws {
    for name in ["a\nb", String(repeating: "长", count: 101)] {
      #expect(try await rename(orange, did, name).value().error == 2)
    }
    #expect(try await orange.discussion(did).name == "接机")
    #expect(try await rename(whale, did, "接站").value().error == nil)
    #expect(try await orange.discussion(did).name == "接站")
    #expect(try await rename(whale, did, "").value().error == nil)
  }

  @Test func `a new discussion is there for all in it`() async throws {
    let friend = try await orange.uin(ofNick: "Blue Whale")
    let did = try await create(orange, .init(buddies: [friend, friend]), name: "新的").value().did
    let info = try await whale.discussion(did)
    #expect(info.name == "新的" && info.members.map(\.account) == [10_001, 10_002])
    let list = try await whale.call(
      GetDiscusList.self,
      .init(session: whale.session, vfwebqq: whale.tokens.vfwebqq, t: 1)
    ).value()
    #expect(list.discussions.contains(.init(name: "新的", did: did)))
    let query = "\(whale.sessionQuery)&vfwebqq=\(whale.tokens.vfwebqq)"
    let old = try await whale.get("/channel/get_discu_list_new2?\(query)")
    #expect(old.contains("\(did.rawValue)"))
  }

  @Test func `any member brings friends, the owner alone puts people out`() async throws {
    let before = try await orange.discussion(did).infoSeq
    let friend = try await orange.uin(ofNick: "路过的人")
    #expect(try await orange.change(did, add: [friend]).value().error == nil)
    let passerby = try await rig.signIn(10_003)
    #expect(try await passerby.discussion(did).infoSeq == before + 1)
    let owner = try await passerby.uin(ofNick: "阿橘")
    #expect(try await passerby.change(did, remove: [owner]).retcode == 100_001)
    #expect(try await orange.change(did, remove: [Uin(10_001)]).retcode == 100_001)
    #expect(try await orange.change(did, remove: [friend]).retcode == 0)
    #expect(try await orange.discussion(did).infoSeq == before + 2)
    let send = SendDiscuMsg2.Request(discussion: did, message: passerby.message("x"))
    #expect(try await passerby.call(SendDiscuMsg2.self, send).retcode == 100_001)
  }

  @Test func `after its owner the oldest member owns it, and the last one ends it`() async throws {
    #expect(try await quit(orange, did).value().error == nil)
    #expect(try await whale.discussion(did).owner == Uin(10_002))
    #expect(try await quit(whale, did).value().error == nil)
    #expect(try await whale.discussion(did).isGone)
    #expect(try rig.server.administration.discussions().isEmpty)
  }
}
