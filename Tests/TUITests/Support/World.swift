import Chat

/// The people and groups of the recorded screens.
enum World {
  static let me = Profile(account: 10001, nick: "阿杰", presence: .online)

  static let xiaoming = ContactID(1)
  static let hanmeimei = ContactID(2)
  static let bob = ContactID(3)
  static let alice = ContactID(4)
  static let wanger = ContactID(5)
  static let stranger = ContactID(900)
  static let project = GroupID(1)
  static let classmates = GroupID(2)
  static let swiftDev = GroupID(3)
  static let lunch = DiscussionID(1)

  /// 38, 6 and 21 buddies, of which 5, 2 and 9 can be reached.
  static var roster: Roster {
    let categories = [
      BuddyCategory(index: 0, name: "我的好友"), BuddyCategory(index: 3, name: "家人 Family"),
      BuddyCategory(index: 1, name: "同事 Work"),
    ]
    let named = [
      buddy(xiaoming, "小明", .online), buddy(hanmeimei, "韩梅梅", .offline),
      buddy(bob, "bob", .away),
    ]
    let friends = crowd(100..<135) { $0 < 103 ? .online : .offline }
    let family = crowd(200..<206, category: 3) { $0 < 202 ? .busy : .hidden }
    let work = crowd(300..<321, category: 1) { $0 < 309 ? .callme : .offline }
    return Roster(categories: categories, buddies: named + friends + family + work)
  }

  static let groups = [
    Group(id: project, name: "Project", markName: "项目组"),
    Group(id: classmates, name: "老同学", isMuted: true), Group(id: swiftDev, name: "swift-dev"),
  ]

  static let discussions = [
    Discussion(id: lunch, name: "午饭"), Discussion(id: DiscussionID(2), name: "trip"),
    Discussion(id: DiscussionID(3), name: ""),
  ]

  /// 12 in the project's group, 6 of them here.
  static let members = MemberList(
    members: [
      member(alice, "alice", role: .owner, .online),
      member(xiaoming, "小明", role: .administrator, .online),
      member(bob, "bob", role: .administrator, .away), member(wanger, "王小二", .online),
      member(ContactID(6), "李雷", .offline), member(ContactID(7), "kitty_1987", .away),
      member(ContactID(8), "very_long_nick_that_goes_on", .offline),
      member(ContactID(9), "张三", .offline), member(ContactID(10), "李四", .offline),
      member(hanmeimei, "韩梅梅", .offline), member(ContactID(11), "赵六", .offline),
      Member(
        contact: Contact(id: ContactID(12), nick: "阿杰", account: 10001),
        presence: .online
      ),
    ],
    notice: "周五发布 v1.2"
  )

  private static func buddy(_ id: ContactID, _ nick: String, _ presence: Presence) -> Buddy {
    Buddy(contact: Contact(id: id, nick: nick), presence: presence)
  }

  private static func member(
    _ id: ContactID,
    _ nick: String,
    role: Member.Role = .member,
    _ presence: Presence
  ) -> Member {
    Member(contact: Contact(id: id, nick: nick), role: role, presence: presence)
  }

  private static func crowd(
    _ ids: Range<UInt64>,
    category: Int = 0,
    presence: (UInt64) -> Presence
  ) -> [Buddy] {
    ids.map { id in
      Buddy(
        contact: Contact(id: ContactID(id), nick: "buddy\(id)"),
        categoryIndex: category,
        presence: presence(id)
      )
    }
  }
}

extension ConversationID {
  static let xiaoming = ConversationID.contact(World.xiaoming)
  static let hanmeimei = ConversationID.contact(World.hanmeimei)
  static let bob = ConversationID.contact(World.bob)
  static let stranger = ConversationID.contact(World.stranger)
  static let project = ConversationID.group(World.project)
  static let classmates = ConversationID.group(World.classmates)
  static let swiftDev = ConversationID.group(World.swiftDev)
  static let lunch = ConversationID.discussion(World.lunch)
}
