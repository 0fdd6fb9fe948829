import Chat

extension State {
  /// What a conversation is called.
  func name(of id: ConversationID) -> String {
    switch id {
    case .contact(let contact): name(of: contact)
    case .group(let group):
      directory.group(group)?.displayName ?? environment.text(Words.unknownGroup)
    case .discussion(let discussion): discussionName(discussion)
    }
  }

  /// What a person is called, in a group by the card there.
  func name(of contact: ContactID, in conversation: ConversationID? = nil) -> String {
    directory.name(of: .contact(contact), in: conversation, environment)
  }

  /// What the writer of a message is called.
  func name(of sender: Sender, in conversation: ConversationID) -> String {
    directory.name(of: sender, in: conversation, environment)
  }

  func isMe(_ member: Member) -> Bool {
    profile.map { $0.account == member.contact.account } ?? false
  }

  /// A discussion without a name is called after those in it.
  private func discussionName(_ id: DiscussionID) -> String {
    if let name = directory.discussion(id)?.name, !name.isEmpty { return name }
    let members = directory.memberLists[.discussion(id)]?.members ?? []
    let others = members.filter { !isMe($0) }
    guard !others.isEmpty else { return environment.text(Words.discussion) }
    return others.prefix(4).map(\.displayName).joined(separator: environment.text(Words.listComma))
  }
}

extension Directory {
  /// What the writer of a message is called, in a group by the card there.
  func name(
    of sender: Sender,
    in conversation: ConversationID?,
    _ environment: Environment
  ) -> String {
    switch sender {
    case .me: environment.text(Words.me)
    case .contact(let contact):
      name(of: contact, in: conversation) ?? environment.text(Words.stranger)
    }
  }
}
