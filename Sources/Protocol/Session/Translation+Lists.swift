import Chat

extension Translation {
  /// The category that everybody has and servers do not name.
  static let defaultCategory = BuddyCategory(index: 0, name: "我的好友")

  /// The buddy list, joined from its parts.
  mutating func roster(
    _ lists: GetUserFriends2.Value,
    online: [GetOnlineBuddies2.Online]
  ) -> Roster {
    let nicks = Dictionary(lists.info.map { ($0.uin, $0.nick) }) { first, _ in first }
    let markNames = Dictionary(lists.markNames.map { ($0.uin, $0.name) }) { first, _ in first }
    let presences = Dictionary(online.map { ($0.uin, $0.presence ?? .online) }) { $1 }
    let categories = categories(lists.categories)
    let indices = Set(categories.map(\.index))
    var seen = Set<Uin>()
    let buddies = lists.friends.filter { seen.insert($0.uin).inserted }.map { friend in
      let contact = contact(
        friend.uin,
        nick: nicks[friend.uin] ?? "",
        markName: markNames[friend.uin]
      )
      return Buddy(
        contact: contact,
        categoryIndex: indices.contains(friend.category)
          ? friend.category : Self.defaultCategory.index,
        presence: presences[friend.uin] ?? .offline
      )
    }
    return Roster(categories: categories, buddies: buddies)
  }

  private func categories(_ entries: [GetUserFriends2.Category]) -> [BuddyCategory] {
    var seen = Set<Int>()
    let named = entries.filter { seen.insert($0.index).inserted }.enumerated()
      .sorted { ($0.element.sort, $0.offset) < ($1.element.sort, $1.offset) }
      .map {
        BuddyCategory(index: $0.element.index, name: HTMLEntities.decode($0.element.name))
      }
    return seen.contains(0) ? named : [Self.defaultCategory] + named
  }

  /// The groups, joined from the lists.
  mutating func groups(_ lists: GetGroupNameListMask2.Value) -> [Group] {
    let masks = Dictionary(lists.masks.map { ($0.gid, $0.mask) }) { first, _ in first }
    let markNames = Dictionary(lists.markNames.map { ($0.gid, $0.name) }) { first, _ in first }
    let everyMask = masks[GetGroupNameListMask2.Mask.everyGroup] ?? 0
    var seen = Set<Gid>()
    return lists.groups.filter { seen.insert($0.gid).inserted }.map { group in
      Group(
        id: aliases.group(group.gid, code: group.code),
        name: HTMLEntities.decode(group.name),
        markName: markNames[group.gid].map(HTMLEntities.decode),
        isMuted: (masks[group.gid] ?? everyMask) != 0
      )
    }
  }

  /// How the messages of each group arrive.
  mutating func mutings(_ lists: GetGroupNameListMask2.Value) -> [GroupID: GroupMuting] {
    let masks = Dictionary(lists.masks.map { ($0.gid, $0.mask) }) { first, _ in first }
    let everyMask = masks[GetGroupNameListMask2.Mask.everyGroup] ?? 0
    return lists.groups.reduce(into: [:]) { mutings, group in
      let mask = masks[group.gid] ?? everyMask
      mutings[aliases.group(group.gid, code: group.code)] = GroupMuting(mask: mask)
    }
  }

  /// The discussions.
  func discussions(_ lists: GetDiscusList.Value) -> [Discussion] {
    lists.discussions.map {
      Discussion(
        id: DiscussionID($0.did.rawValue),
        name: HTMLEntities.decode($0.name)
      )
    }
  }

  /// The members of a group, joined from the parts.
  mutating func members(_ info: GetGroupInfoExt2.Value) -> MemberList {
    let nicks = Dictionary(info.people.map { ($0.uin, $0.nick) }) { first, _ in first }
    let cards = Dictionary(info.cards.map { ($0.uin, $0.card) }) { first, _ in first }
    let presences = Dictionary(info.online.map { ($0.uin, $0.presence) }) { first, _ in first }
    let members = info.group.members.map { member in
      let isAdministrator = member.flags & 1 != 0
      return Member(
        contact: contact(member.uin, nick: nicks[member.uin] ?? "", markName: nil),
        card: cards[member.uin].map(HTMLEntities.decode),
        role: member.uin == info.group.owner
          ? .owner : isAdministrator ? .administrator : .member,
        presence: presences[member.uin] ?? .offline
      )
    }
    let notice = info.group.memo.isEmpty ? nil : HTMLEntities.decode(info.group.memo)
    return MemberList(members: members, notice: notice)
  }

  /// The members of a discussion; their real numbers are told with them.
  mutating func members(_ info: GetDiscuInfo.Value) -> MemberList {
    MemberList(
      members: info.members.map { member in
        if let account = member.account, account != 0 {
          aliases.learn(account: account, of: member.uin)
        }
        return Member(
          contact: contact(member.uin, nick: member.nick, markName: nil),
          role: member.uin == info.owner ? .owner : .member,
          presence: member.presence ?? .offline
        )
      }
    )
  }

  private mutating func contact(_ uin: Uin, nick: String, markName: String?) -> Contact {
    let id = aliases.contact(uin)
    return Contact(
      id: id,
      nick: HTMLEntities.decode(nick),
      markName: markName.map(HTMLEntities.decode),
      account: aliases.account(of: id)
    )
  }
}
