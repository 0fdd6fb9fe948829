import Chat

extension State {
  /// Takes in a fact about groups and discussions.
  mutating func receive(_ event: GroupEvent) -> [Effect] {
    switch event {
    case .joinRequested(let group, let contact, let message):
      return receivePlea(from: contact, into: group, message)
    case .joinRefused(let number, let message):
      let reason = message.isEmpty ? "" : ": \(message)"
      warn(Phrase("群 \(number) 没有让你进\(reason)", "group \(number) did not let you in\(reason)"))
    case .detailsLoaded(let details):
      guard var shown = help?.details, shown.subject == .group(details.id) else { return [] }
      shown.group = details
      help?.details = shown
    case .found(let groups): showFound(groups)
    case .created, .memberJoined, .memberLeft, .memberRemoved, .dissolved, .joinAccepted,
      .roleChanged, .ownerChanged, .mutingChanged:
      noteChange(event)
    }
    return []
  }

  private mutating func receivePlea(
    from contact: Contact,
    into group: GroupID,
    _ message: String
  ) -> [Effect] {
    directory.learn(contact)
    plead(.join(group, contact.id))
    let reason = message.isEmpty ? "" : ": \(message)"
    let name = contact.displayName
    note(
      Phrase(
        "\(name) 想进群\(reason)。/accept 同意，/refuse 拒绝",
        "\(name) wants to join\(reason); /accept or /refuse"
      ),
      in: .group(group)
    )
    return [.bell]
  }

  /// A line in the group it is about.
  private mutating func noteChange(_ event: GroupEvent) {
    guard let (group, phrase) = change(by: event) else { return }
    list.isStale = true
    addNote(phrase, in: .group(group))
  }

  private func change(by event: GroupEvent) -> (GroupID, Phrase)? {
    switch event {
    case .created(let group): (group, Phrase("你建了这个群", "you made this group"))
    case .memberJoined(let group, let contact, let by): (group, joined(contact, by: by))
    case .memberLeft(let group, let contact):
      (group, Phrase("\(contact.displayName) 离开了群", "\(contact.displayName) left"))
    case .memberRemoved(let group, let contact, let by):
      (
        group,
        Phrase("\(contact.displayName) 被\(by)移出了群", "\(contact.displayName) was removed by \(by)")
      )
    case .dissolved(let group): (group, Phrase("群解散了", "the group was dissolved"))
    case .joinAccepted(let group, let by):
      (group, Phrase("\(by)让你进了群", "\(by) let you in"))
    case .roleChanged(let group, let contact, let role): (group, became(contact, role))
    case .ownerChanged(let group, let from, let to):
      (
        group,
        Phrase(
          "\(from.displayName) 把群交给了 \(to.displayName)",
          "\(from.displayName) handed the group to \(to.displayName)"
        )
      )
    case .mutingChanged(let group, let muting): (group, muting.phrase)
    case .joinRequested, .joinRefused, .detailsLoaded, .found: nil
    }
  }

  private func joined(_ contact: Contact, by: String?) -> Phrase {
    let name = contact.displayName
    guard let by, !by.isEmpty else { return Phrase("\(name) 加入了群", "\(name) joined") }
    return Phrase("\(name) 加入了群（\(by)同意）", "\(name) joined, let in by \(by)")
  }

  private func became(_ contact: Contact, _ role: Member.Role) -> Phrase {
    let name = contact.displayName
    return switch role {
    case .owner: Phrase("\(name) 成了群主", "\(name) owns the group now")
    case .administrator: Phrase("\(name) 成了管理员", "\(name) is an administrator now")
    case .member: Phrase("\(name) 不再是管理员", "\(name) is no administrator any more")
    }
  }

  private mutating func showFound(_ groups: [FoundGroup]) {
    guard !groups.isEmpty else { return warn(Phrase("没有找到群", "no group found")) }
    let names = groups.prefix(8).map { group in
      "\(group.number) \(group.name)" + (group.memberCount.map { " (\($0))" } ?? "")
    }
    let text = names.joined(separator: "; ")
    inform(Phrase("\(text)。/join 号码 加入", "\(text); /join NUMBER"))
  }
}

extension GroupMuting {
  /// How it is now, in words.
  var phrase: Phrase {
    switch self {
    case .alerts: Phrase("这个群的消息会提醒", "messages of this group alert again")
    case .silent: Phrase("这个群静音了", "this group is silent now")
    case .blocked: Phrase("不再接收这个群的消息", "messages of this group are blocked now")
    }
  }
}
