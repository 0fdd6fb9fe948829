import Chat

extension Translation {
  /// What somebody did about being my buddy.
  mutating func people(_ item: SystemMessageItem) -> PeopleEvent {
    let contact = contact(item)
    return switch item.kind {
    case .verifyRequired(let message, _):
      .buddyRequested(contact, message: HTMLEntities.decode(message))
    case .addedBuddy: .addedMe(contact)
    case .verifyPass: .accepted(contact, isOnMyList: false)
    case .verifyPassAdd: .accepted(contact, isOnMyList: true)
    case .verifyRejected(let message): .refused(contact, message: HTMLEntities.decode(message))
    }
  }

  /// Named by the number as long as nobody told a name.
  private mutating func contact(_ item: SystemMessageItem) -> Contact {
    let id =
      item.account.map { aliases.learn(account: $0, of: item.from) } ?? aliases.contact(item.from)
    let account = aliases.account(of: id)
    return Contact(id: id, nick: String(account ?? item.from.rawValue), account: account)
  }
}
