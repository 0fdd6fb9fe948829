import Chat
import Testing

@testable import WebQQProtocol

/// Each sample reply is read by a client and written by a server: the same members, in the same
/// order, with the same types.
@Suite struct ReplyVectorTests {
  private func roundTrip<E: RetcodeEndpoint>(_ endpoint: E.Type, _ name: String) throws -> E.Value {
    let bytes = try Fixture.bytes(name)
    let reply = try E.decode(bytes)
    let written = try JSONValue(parsing: E.encode(reply))
    #expect(written == (try JSONValue(parsing: bytes)), "\(name)")
    return try reply.value()
  }

  @Test func `login2`() throws {
    let value = try roundTrip(Login2.self, "login2.json")
    #expect(value.uin == 123_774_072 && value.cip == 3_698_387_524 && value.port == 60_213)
    #expect(value.status == .online && value.vfwebqq.count == 80)
    #expect(PsessionID(parsing: value.psessionid)?.vfwebqq == value.vfwebqq)
  }

  @Test func `get_user_friends2`() throws {
    let value = try roundTrip(GetUserFriends2.self, "contacts-get_user_friends2.json")
    #expect(value.friends.map(\.category) == [1, 0, 2, 0])
    #expect(value.markNames.first?.name == "同桌")
    #expect(value.categories.map(\.name) == ["同学", "家人"])
    #expect(value.info[2].nick == "雨天的\u{14}")
  }

  @Test func `get_user_friends2 with raw control characters`() throws {
    let name = "contacts-get_user_friends2-control-characters.txt"
    let value = try roundTrip(GetUserFriends2.self, name)
    #expect(value.info.map(\.nick) == ["a\u{14}b\u{1B}[31mc"])
  }

  @Test func `get_user_friends2 with a wrong hash`() throws {
    let bytes = try Fixture.bytes("contacts-get_user_friends2-bad-hash.json")
    let reply = try GetUserFriends2.decode(bytes)
    #expect(reply == .refused(Refusal(.wrongHash, errmsg: nil)))
    #expect(GetUserFriends2.encode(reply) == Array(#"{"retcode":50}"#.utf8))
    #expect(throws: ProtocolError.rejected(.wrongHash)) { try reply.value() }
  }

  @Test func `get_group_name_list_mask2`() throws {
    let value = try roundTrip(
      GetGroupNameListMask2.self,
      "contacts-get_group_name_list_mask2.json"
    )
    #expect(value.groups.map(\.gid) == [Gid(2_236_067_977), Gid(3_316_624_790)])
    #expect(value.groups.map(\.code) == [GroupCode(2_645_751_311), GroupCode(3_605_551_275)])
    #expect(value.masks.map(\.mask) == [0, 1] && value.markNames.first?.name == "资料")
  }

  @Test func `get_group_info_ext2`() throws {
    let value = try roundTrip(GetGroupInfoExt2.self, "contacts-get_group_info_ext2.json")
    #expect(value.group.members.map(\.flags) == [20, 21, 0, 20])
    #expect(value.group.owner == Uin(3_141_592_653) && value.group.memo == "每周六爬山")
    #expect(value.online.map(\.presence) == [.online, .online])
    #expect(value.cards.first?.card == "领队-蓝鲸")
  }

  @Test func `get_group_member_stat2`() throws {
    let value = try roundTrip(GetGroupMemberStat2.self, "contacts-get_group_member_stat2.json")
    #expect(value.online.map(\.uin) == [Uin(3_141_592_653), Uin(123_774_072)])
    #expect(value.code == GroupCode(2_645_751_311))
  }

  @Test func `get_group_public_info2`() throws {
    let value = try roundTrip(GetGroupPublicInfo2.self, "contacts-get_group_public_info2.json")
    #expect(value.name == "周末爬山" && value.fingerMemo == "爬山" && value.option == 1)
    #expect(value.memberCount == 4 && value.maximumMembers == 200)
  }

  @Test func `get_group_info`() throws {
    let value = try roundTrip(GetGroupInfo.self, "contacts-get_group_info.json")
    #expect(value.groups.map { $0["memo"] } == ["每周六爬山", ""])
  }

  @Test func `get_self_business_card2`() throws {
    let value = try roundTrip(GetSelfBusinessCard2.self, "contacts-get_self_business_card2.json")
    #expect(value.card == BusinessCard(name: "呼吸-后勤", gender: "male"))
  }

  @Test func `a search for groups, whose answer has a header that nobody needs`() throws {
    let bytes = try Fixture.bytes("search-group.json")
    let value = try SearchGroups.decode(bytes).value()
    #expect(
      value.groups == [
        .init(number: 555_020_001, code: GroupCode(2_645_751_311), name: "周末爬山")
      ]
    )
    let written = try JSONValue(parsing: SearchGroups.encode(.ok(value)))
    #expect(written["result"] == (try JSONValue(parsing: bytes))["result"])
  }

  @Test func `a discussion that is gone`() throws {
    let body = Array(#"{"retcode":0,"result":{"error":3}}"#.utf8)
    let reply = try GetDiscuInfo.decode(body)
    #expect(try reply.value().isGone)
    #expect(GetDiscuInfo.encode(reply) == body)
    #expect(throws: ProtocolError.self) {
      try GetDiscuInfo.decode(Array(#"{"retcode":0,"result":{"error":9}}"#.utf8))
    }
  }

  @Test func `a discussion that was made, renamed, changed and left`() throws {
    let made = try CreateDiscu.decode(Array(#"{"retcode":0,"result":{"did":"625885728"}}"#.utf8))
    #expect(try made.value().did == Did(625_885_728))
    #expect(throws: ProtocolError.self) {
      try CreateDiscu.decode(Array(#"{"retcode":0,"result":{}}"#.utf8))
    }
    let forbidden = try ModifyDiscuInfo.decode(
      Array(#"{"retcode":0,"result":{"error":2}}"#.utf8)
    )
    #expect(try forbidden.value().error == 2)
    #expect(try roundTrip(ChangeDiscuMem.self, "reply-ok.json").error == nil)
    #expect(try roundTrip(QuitDiscu.self, "reply-ok.json").error == nil)
  }

  @Test func `get_discus_list`() throws {
    let value = try roundTrip(GetDiscusList.self, "contacts-get_discus_list.json")
    #expect(value.discussions.map(\.name) == ["接机", ""])
    #expect(value.discussions.map(\.did) == [Did(3_872_983_346), Did(625_885_728)])
  }

  @Test func `get_discu_info`() throws {
    let value = try roundTrip(GetDiscuInfo.self, "contacts-get_discu_info.json")
    #expect(value.infoSeq == 2 && value.owner == Uin(3_141_592_653))
    #expect(value.members.map(\.account) == [555_010_001, 555_010_009, 123_774_072])
    #expect(value.members.map(\.presence) == [.online, nil, .online])
    #expect(value.members.map(\.nick) == ["阿橘", "路过的人", "呼吸 (糗百)"])
  }

  @Test func `get_online_buddies2`() throws {
    let value = try roundTrip(GetOnlineBuddies2.self, "contacts-get_online_buddies2.json")
    #expect(value.buddies.map(\.presence) == [.online, .busy])
    #expect(value.buddies.map(\.clientType) == [1, 21])
  }

  @Test func `get_recent_list2`() throws {
    let value = try roundTrip(GetRecentList2.self, "contacts-get_recent_list2.json")
    #expect(
      value.entries == [
        .contact(Uin(3_141_592_653)), .group(Gid(2_236_067_977)),
        .discussion(Did(3_872_983_346)),
      ]
    )
  }

  @Test func `get_friend_uin2 of a person and of a group`() throws {
    let person = try roundTrip(GetFriendUin2.self, "contacts-get_friend_uin2.json")
    #expect(person == .init(account: 555_010_001, uin: 3_141_592_653))
    let group = try roundTrip(GetFriendUin2.self, "contacts-get_friend_uin2-group.json")
    #expect(group == .init(account: 555_020_001, uin: 2_645_751_311))
  }

  @Test func `get_self_info2`() throws {
    let value = try roundTrip(GetSelfInfo2.self, "contacts-get_self_info2.json")
    #expect(value.nick == "呼吸 (糗百)" && value.longNick == "安静" && value.face == 558)
  }

  @Test func `get_friend_info2`() throws {
    let value = try roundTrip(GetFriendInfo2.self, "contacts-get_friend_info2.json")
    #expect(value.nick == "阿橘" && value.statusCode == 10 && value.account == nil)
  }

  @Test func `get_single_long_nick2`() throws {
    let value = try roundTrip(GetSingleLongNick2.self, "contacts-get_single_long_nick2.json")
    #expect(value == .init(uin: Uin(3_141_592_653), longNick: "周末见"))
  }

  @Test func `get_c2cmsg_sig2`() throws {
    let value = try roundTrip(GetC2cmsgSig2.self, "contacts-get_c2cmsg_sig2.json")
    #expect(value.signature.count == 96 && value.flags == .all)
  }

  @Test(arguments: [#"{}"#, #"{"value":""}"#, #"{"value":[]}"#, #"7"#])
  func `a leave without a signature is malformed`(result: String) {
    let body = Array(#"{"retcode":0,"result":\#(result)}"#.utf8)
    #expect(
      throws: ProtocolError.malformed(endpoint: "/channel/get_c2cmsg_sig2", field: "value")
    ) {
      try GetC2cmsgSig2.decode(body)
    }
  }

  @Test func `the ok of sends, presence, typing and logout`() throws {
    #expect(try roundTrip(SendBuddyMsg2.self, "reply-ok.json").error == nil)
    _ = try roundTrip(SendQunMsg2.self, "reply-ok.json")
    _ = try roundTrip(SendDiscuMsg2.self, "reply-ok.json")
    _ = try roundTrip(ChangeStatus2.self, "reply-ok.json")
    _ = try roundTrip(SendSessMsg2.self, "reply-ok.json")
    _ = try roundTrip(InputNotify2.self, "reply-ok.json")
    _ = try roundTrip(Shake2.self, "reply-ok.json")
    _ = try roundTrip(Logout2.self, "reply-ok.json")
    _ = try roundTrip(ApplyJoinGroup2.self, "reply-ok.json")
    _ = try roundTrip(OpGroupJoinReq.self, "reply-ok.json")
    _ = try roundTrip(QuitGroup2.self, "reply-ok.json")
    _ = try roundTrip(UpdateGroupInfo2.self, "reply-ok.json")
    _ = try roundTrip(UpdateGroupBusinessCard2.self, "reply-ok.json")
    _ = try roundTrip(MessageFilter.self, "reply-ok.json")
  }

  /// Endpoints that this client does not call: their replies are at least read and kept whole.
  @Test(
    arguments: [
      "contacts-get_gface_sig2.json"
    ])
  func `replies without an endpoint of ours keep every member`(name: String) throws {
    let bytes = try Fixture.bytes(name)
    let json = try JSONValue(parsing: bytes)
    #expect(json["retcode"] == 0 && json["result"]?.object?.members.isEmpty == false)
    #expect(try JSONValue(parsing: json.encoded(.ascii)) == json)
    #expect(PollEnvelope(json) == .quiet)
  }
}
