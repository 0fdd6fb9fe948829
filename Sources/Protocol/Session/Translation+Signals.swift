import Chat

extension Translation {
  mutating func strangerMessage(_ item: SessMessageItem, now: Timestamp) -> ServiceEvent? {
    let sender =
      item.account == 0
      ? aliases.contact(item.sender) : aliases.learn(account: item.account, of: item.sender)
    return newMessage(
      in: .contact(sender),
      from: .contact(sender),
      head: item.head,
      time: item.time,
      content: item.content,
      now: now
    )
  }

  mutating func shake(_ item: ShakeMessageItem) -> ServiceEvent? {
    let sender = aliases.contact(item.sender)
    return isNew(item.head.messageID, item.head.messageID2, of: sender) ? .shaken(sender) : nil
  }

  mutating func call(_ item: AvRequestItem) -> ServiceEvent? {
    let sender = aliases.contact(item.sender)
    return isNew(item.messageID, item.messageID2 ?? 0, of: sender) ? .callOffered(sender) : nil
  }

  /// The group or discussion that a temporary session goes through.
  mutating func conversation(of place: StrangerPlace) -> ConversationID {
    switch place {
    case .group(let gid): .group(aliases.knownGroup(gid) ?? aliases.group(gid, code: GroupCode(0)))
    case .discussion(let did): .discussion(DiscussionID(did.rawValue))
    }
  }

  /// What a group or discussion is called on the wire; `nil` for a group without a number under
  /// this login.
  func place(of conversation: ConversationID) -> StrangerPlace? {
    switch conversation {
    case .contact: nil
    case .group(let id): aliases.place(of: id).map { .group($0.gid) }
    case .discussion(let id): .discussion(Did(id.rawValue))
    }
  }
}
