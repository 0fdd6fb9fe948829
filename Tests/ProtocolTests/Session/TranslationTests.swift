import Chat
import Testing

@testable import WebQQProtocol

@Suite struct TranslationTests {
  private static let now = Timestamp(1_388_400_000)
  private var translation = Translation()

  init() { translation.own = 123_774_072 }

  private mutating func message(_ fixture: String) throws -> Message {
    let reply = try Poll2.decode(Fixture.bytes("poll2-\(fixture).json"))
    guard case .events(let items) = reply, let item = items.first,
      case .messageReceived(let message) = translation.event(for: item, now: Self.now)
    else {
      Issue.record("\(fixture) holds no message")
      throw MalformedField(fixture)
    }
    return message
  }

  @Test mutating func `faces are kept and the blank of the server is not`() throws {
    let message = try message("message")
    #expect(message.segments == [.text("在吗 "), .face(number: 14, name: "微笑")])
    #expect(message.sentAt == Timestamp(1_388_368_696) && message.delivery == .received)
  }

  @Test mutating func `carriage returns end lines and nothing is decoded as HTML`() throws {
    let message = try message("message-multiline-escapes")
    #expect(message.segments == [.text("line 1\nline \"2\" \\ <b>&amp;\n第3行")])
  }

  @Test mutating func `a custom picture of a buddy is fetched by its name and may be repeated`()
    throws
  {
    let message = try message("message-cface")
    let name = "7D8C2F0E5A4B3C2D1E0F9A8B7C6D5E4F.jpg"
    let picture = Attachment(id: PictureID(1), name: name)
    #expect(message.segments == [.picture(picture), .text(" and again "), .picture(picture)])
    #expect(
      translation.pictures[PictureID(1)] == source(.custom(name: name), of: message, 24_230)
    )
  }

  @Test mutating func `an offline picture is fetched by its path, a lost one is not`() throws {
    let message = try message("message-offpic")
    #expect(message.segments == [.picture(Attachment(id: PictureID(1), name: ""))])
    let path = "/0f3c7b1e-5a52-4c0e-9d1a-6b7a52e0c001"
    #expect(
      translation.pictures[PictureID(1)] == source(.offline(path: path), of: message, 24_228)
    )
    let lost = try self.message("message-offpic-failed")
    #expect(lost.segments == [.unsupported(kind: "offpic")])
    #expect(translation.pictures[PictureID(2)] == nil)
  }

  @Test mutating func `a picture of a group is fetched from its server`() throws {
    let message = try message("group_message-cface")
    let name = "{6A1B2C3D-4E5F-6071-8293-A4B5C6D7E8F9}.jpg"
    #expect(
      message.segments == [.picture(Attachment(id: PictureID(1), name: name)), .text(" 看")]
    )
    let kind = PictureSource.Kind.shared(
      name: name,
      fileID: 2_063_345_578,
      key: "aB3dE5fG7hI9jK1L",
      server: "183.60.50.66:80"
    )
    #expect(translation.pictures[PictureID(1)] == source(kind, of: message, 13_664))
  }

  private func source(
    _ kind: PictureSource.Kind,
    of message: Message,
    _ messageID: Int64
  ) -> PictureSource {
    PictureSource(
      origin: .init(
        conversation: message.conversation,
        sender: message.sender,
        messageID: messageID
      ),
      kind: kind
    )
  }

  @Test mutating func `a super face is said to be unsupported`() throws {
    #expect(
      try message("group_message-super_face").segments == [.unsupported(kind: "super_face")]
    )
  }

  @Test mutating func `a group message belongs to the group and its sender`() throws {
    let group = translation.aliases.group(Gid(2_236_067_977), code: GroupCode(2_645_751_311))
    let sender = translation.aliases.contact(Uin(3_141_592_653))
    let message = try message("group_message")
    #expect(message.conversation == .group(group) && message.sender == .contact(sender))
    #expect(translation.aliases.number(of: group) == 555_020_001)
  }

  @Test mutating func `a discussion message belongs to the discussion`() throws {
    let message = try message("discu_message")
    #expect(message.conversation == .discussion(DiscussionID(3_872_983_346)))
    #expect(message.segments == [.text("我到了")])
  }

  @Test mutating func `what I wrote elsewhere is mine`() throws {
    translation.own = 3_141_592_653
    #expect(try message("group_message").sender == .me)
  }

  @Test mutating func `the same message a second time is none`() throws {
    let reply = try Poll2.decode(Fixture.bytes("poll2-message.json"))
    guard case .events(let items) = reply else { return }
    #expect(translation.event(for: items[0], now: Self.now) != nil)
    #expect(translation.event(for: items[0], now: Self.now) == nil)
  }

  @Test mutating func `the same message under the alias of another login is none`() throws {
    guard case .events(let items) = try Poll2.decode(Fixture.bytes("poll2-message.json")),
      case .message(var item) = items[0]
    else { return }
    translation.aliases.learn(account: 555_010_001, of: item.sender)
    #expect(translation.event(for: .message(item), now: Self.now) != nil)
    translation.aliases.forgetAliases()
    item.head.from = 42
    translation.aliases.learn(account: 555_010_001, of: Uin(42))
    #expect(translation.event(for: .message(item), now: Self.now) == nil)
  }

  @Test mutating func `equal text under another counter is another message`() throws {
    guard case .events(let items) = try Poll2.decode(Fixture.bytes("poll2-message.json")),
      case .message(var item) = items[0]
    else { return }
    #expect(translation.event(for: .message(item), now: Self.now) != nil)
    item.head.messageID += 1
    #expect(translation.event(for: .message(item), now: Self.now) != nil)
  }
}

@Suite struct TranslationListsTests {
  private var translation = Translation()

  @Test mutating func `the roster is joined from its parts`() throws {
    let lists = try GetUserFriends2.decode(
      Fixture.bytes("contacts-get_user_friends2.json")
    ).value()
    let online = try GetOnlineBuddies2.decode(
      Fixture.bytes("contacts-get_online_buddies2.json")
    ).value().buddies
    let roster = translation.roster(lists, online: online)
    #expect(roster.categories.map(\.name) == ["我的好友", "同学", "家人"])
    #expect(
      roster.buddies.map(\.contact.displayName) == ["同桌", "Blue Whale", "雨天的\u{14}", "北斗 & <b>"]
    )
    #expect(roster.buddies.map(\.categoryIndex) == [1, 0, 2, 0])
    #expect(roster.buddies.map(\.presence) == [.online, .busy, .offline, .offline])
  }

  @Test mutating func `a renamed default category is not doubled and sorting is followed`() {
    let lists = GetUserFriends2.Value(
      categories: [
        .init(index: 1, sort: 2, name: "b&amp;c"), .init(index: 0, sort: 3, name: "a"),
        .init(index: 5, sort: 1, name: "d"), .init(index: 5, sort: 0, name: "again"),
      ])
    let roster = translation.roster(lists, online: [])
    #expect(roster.categories.map(\.name) == ["d", "b&c", "a"])
  }

  @Test mutating func `a buddy of no listed category is in the default one, and twice is once`() {
    let lists = GetUserFriends2.Value(
      friends: [.init(uin: Uin(1), category: 77), .init(uin: Uin(1), category: 0)],
      info: [.init(nick: "&lt;n&gt;", uin: Uin(1))]
    )
    let roster = translation.roster(lists, online: [])
    #expect(roster.buddies.map(\.categoryIndex) == [0])
    #expect(roster.buddies.map(\.contact.nick) == ["<n>"])
  }

  @Test mutating func `groups carry their names and whether they are muted`() throws {
    let lists = try GetGroupNameListMask2.decode(
      Fixture.bytes("contacts-get_group_name_list_mask2.json")
    ).value()
    let groups = translation.groups(lists)
    #expect(groups.map(\.displayName) == ["周末爬山", "资料"])
    #expect(groups.map(\.isMuted) == [false, true])
  }

  @Test mutating func `a mask for all mutes those without one of their own`() {
    let lists = GetGroupNameListMask2.Value(
      masks: [.init(gid: Gid(1_000), mask: 1), .init(gid: Gid(5), mask: 0)],
      groups: [
        .init(flag: 0, name: "a", gid: Gid(5), code: GroupCode(6)),
        .init(flag: 0, name: "b", gid: Gid(7), code: GroupCode(8)),
      ]
    )
    #expect(translation.groups(lists).map(\.isMuted) == [false, true])
  }

  @Test mutating func `members of a group have roles, cards and presence`() throws {
    let info = try GetGroupInfoExt2.decode(
      Fixture.bytes("contacts-get_group_info_ext2.json")
    ).value()
    let list = translation.members(info)
    #expect(list.notice == "每周六爬山")
    #expect(list.members.map(\.role) == [.owner, .administrator, .member, .member])
    #expect(list.members.map(\.presence) == [.online, .offline, .offline, .online])
    #expect(
      list.members.map(\.displayName) == ["阿橘", "领队-蓝鲸", "路过的人", "呼吸 (糗百)"]
    )
  }

  @Test mutating func `members of a discussion bring their real numbers and have an owner`() throws
  {
    let info = try GetDiscuInfo.decode(Fixture.bytes("contacts-get_discu_info.json")).value()
    let list = translation.members(info)
    #expect(list.members.map(\.contact.account) == [555_010_001, 555_010_009, 123_774_072])
    #expect(list.members.map(\.presence) == [.online, .offline, .online])
    #expect(list.members.map(\.role) == [.owner, .member, .member])
  }
}
