import Chat

extension Translation {
  /// What happened to a group, its people known by number only; `nil` for what came before.
  mutating func groupNews(_ item: SysGMsgItem) -> GroupNews? {
    let group = group(item.gid, code: item.code, number: item.number)
    guard isNew(item.head, in: .group(group)) else { return nil }
    return newGroupNews(item.change, group, number: item.number)
  }

  private mutating func newGroupNews(
    _ change: SysGMsgItem.Change,
    _ group: GroupID,
    number: UInt64
  ) -> GroupNews {
    let (event, consequence): (GroupEvent, GroupNews.Consequence) =
      switch change {
      case .created: (.created(group), .groupsBefore(group))
      case .joined(let member, let decider):
        (
          .memberJoined(group, contact(member), by: decider?.title),
          isMe(member) ? .groupsBefore(group) : .members(group)
        )
      case .dissolved: (.dissolved(group), .groupsAfter)
      case .left(let member):
        (.memberLeft(group, contact(member)), isMe(member) ? .groupsAfter : .members(group))
      case .removed(let member, let decider, _):
        (
          .memberRemoved(group, contact(member), by: decider.title),
          isMe(member) ? .groupsAfter : .members(group)
        )
      case .requested(let person, let message):
        (.joinRequested(group, contact(person), message: message), .none)
      case .agreed(let decider, let message):
        (.joinAccepted(group, by: decider.title, message: message), .groupsBefore(group))
      case .denied(let decider, let message):
        (.joinRefused(number: number, by: decider.title, message: message), .none)
      case .administratorChanged(let person, let operation, _):
        (
          .roleChanged(group, contact(person), operation & 1 == 1 ? .administrator : .member),
          .members(group)
        )
      case .ownerChanged(let old, let new):
        (.ownerChanged(group, from: contact(old), to: contact(new)), .members(group))
      }
    return GroupNews(event: event, consequence: consequence)
  }

  /// What a group says of itself.
  func details(
    _ info: GetGroupPublicInfo2.Value,
    of group: GroupID,
    owner: ContactID
  ) -> GroupDetails {
    var details = GroupDetails(id: group, name: HTMLEntities.decode(info.name))
    details.number = aliases.number(of: group)
    details.notice = HTMLEntities.decode(info.memo)
    details.introduction = HTMLEntities.decode(info.fingerMemo)
    if info.owner.rawValue != 0 {
      details.owner = Contact(id: owner, nick: "", account: aliases.account(of: owner))
    }
    details.createdAt = info.createTime > 0 ? Timestamp(info.createTime) : nil
    details.memberCount = info.memberCount.flatMap { $0 > 0 ? $0 : nil }
    details.maximumMembers = info.maximumMembers.flatMap { $0 > 0 ? $0 : nil }
    return details
  }

  /// A card: its text and pictures as a message.
  mutating func groupCard(_ item: GroupWebMessageItem, now: Timestamp) -> ServiceEvent? {
    let group = group(item.gid, code: item.code, number: 0)
    let content = CardText.read(item.xml).map { piece -> ContentSegment in
      switch piece {
      case .text(let text): .text(text)
      case .picture: .picture(kind: "image", raw: ["image"])
      }
    }
    let nothing = ContentSegment.unsupported(kind: "group_web_message", raw: nil)
    return newMessage(
      in: .group(group),
      from: sender(item.sender, in: .group(group)),
      head: item.head,
      time: 0,
      content: Content(content.isEmpty ? [nothing] : content),
      now: now
    )
  }

  /// The group behind the aliases of an event; one that I left has none of its own any more.
  mutating func group(_ gid: Gid, code: GroupCode, number: UInt64) -> GroupID {
    let code = aliases.knownGroup(gid).flatMap(aliases.place)?.code ?? code
    return number == 0
      ? aliases.group(gid, code: code) : aliases.learn(number: number, of: gid, code: code)
  }

  private mutating func contact(_ person: SysGMsgItem.Person) -> Contact {
    let id =
      if let number = person.number, number != 0 {
        aliases.learn(account: number, of: person.uin)
      } else {
        aliases.contact(person.uin)
      }
    return Contact(id: id, nick: "", account: aliases.account(of: id))
  }

  private func isMe(_ person: SysGMsgItem.Person) -> Bool { person.uin.rawValue == own }
}
