import Chat

extension State {
  /// Takes in a fact about groups and discussions.
  mutating func receive(_ event: GroupEvent) -> [Effect] {
    switch event {
    case .joinRequested(let group, let contact, let message):
      return receivePlea(from: contact, into: group, message)
    case .joinRefused(let number, let by, let message):
      let reason = quoted(message)
      warn(
        Phrase(
          "群 \(number) 的\(by)没有让你进\(reason)",
          "\(by) of group \(number) did not let you in\(reason)"
        )
      )
    case .detailsLoaded(let details):
      guard var shown = help?.details, shown.subject == .group(details.id) else { return [] }
      shown.group = details
      help?.details = shown
    case .presencesLoaded(let group, let presences):
      directory.load(presences, of: .group(group))
    case .found(let groups): showFound(groups)
    case .cardChanged(let group, let card): tell(card, in: group)
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
    let reason = quoted(message)
    let name = contact.displayName
    let phrase = Phrase(
      "\(name) 想进群\(reason)。/accept 同意，/refuse 拒绝",
      "\(name) wants to join\(reason); /accept or /refuse"
    )
    note(phrase, in: .group(group))
    return call(for: .group(group), phrase)
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
      (group, subject(contact) + Phrase("离开了群", "left"))
    case .memberRemoved(let group, let contact, let by):
      (
        group,
        subject(contact)
          + Phrase("被\(by)移出了群", "\(isMe(contact) ? "were" : "was") removed by \(by)")
      )
    case .dissolved(let group): (group, Phrase("群解散了", "the group was dissolved"))
    case .joinAccepted(let group, let by, let message):
      (group, Phrase("\(by)让你进了群\(quoted(message))", "\(by) let you in\(quoted(message))"))
    case .roleChanged(let group, let contact, let role): (group, became(contact, role))
    case .ownerChanged(let group, let from, let to):
      (
        group,
        subject(from) + Phrase("把群交给了 ", "handed the group to ") + who(to)
      )
    case .mutingChanged(let group, let muting): (group, muting.phrase)
    case .joinRequested, .joinRefused, .detailsLoaded, .presencesLoaded, .found, .cardChanged: nil
    }
  }

  private func joined(_ contact: Contact, by: String?) -> Phrase {
    guard let by, !by.isEmpty else { return subject(contact) + Phrase("加入了群", "joined") }
    return subject(contact) + Phrase("加入了群（\(by)同意）", "joined, let in by \(by)")
  }

  private func became(_ contact: Contact, _ role: Member.Role) -> Phrase {
    let verb = isMe(contact) ? "are" : "is"
    let what =
      switch role {
      case .owner: Phrase("成了群主", "\(isMe(contact) ? "own" : "owns") the group now")
      case .administrator: Phrase("成了管理员", "\(verb) an administrator now")
      case .member: Phrase("不再是管理员", "\(verb) no administrator any more")
      }
    return subject(contact) + what
  }

  private func isMe(_ contact: Contact) -> Bool {
    profile != nil && contact.account == profile?.account
  }

  private func who(_ contact: Contact) -> Phrase {
    let name = contact.displayName
    return isMe(contact) ? Phrase("你", "you") : Phrase(name, name)
  }

  /// Before a verb.
  private func subject(_ contact: Contact) -> Phrase {
    who(contact) + (isMe(contact) ? Phrase("", " ") : Phrase(" ", " "))
  }

  /// Another conversation may be open by now, so the group is named.
  private mutating func tell(_ card: String, in group: GroupID) {
    let name = name(of: .group(group))
    inform(
      card.isEmpty
        ? Phrase("在 \(name) 的名片已去掉", "your card in \(name) is taken away")
        : Phrase("在 \(name) 的名片已改：\(card)", "your card in \(name): \(card)")
    )
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
