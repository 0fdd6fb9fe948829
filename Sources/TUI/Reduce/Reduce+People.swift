import Chat

extension State {
  /// Takes in a fact about people.
  mutating func receive(_ event: PeopleEvent) -> [Effect] {
    switch event {
    case .buddyRequested(let contact, let message): return receivePlea(from: contact, message)
    case .addedMe(let contact):
      meet(contact)
      note(Phrase("把你加为好友了", "put you on the buddy list"), in: .contact(contact.id))
    case .accepted(let contact, let isMutual):
      meet(contact)
      let addition =
        isMutual ? Phrase("，也加了你", " and added you too") : Phrase("", "")
      note(
        Phrase("同意了你的好友请求\(addition.chinese)", "accepted your request\(addition.english)"),
        in: .contact(contact.id)
      )
    case .refused(let contact, let message):
      meet(contact)
      note(
        Phrase("拒绝了你的好友请求\(quoted(message))", "refused your request\(quoted(message))"),
        in: .contact(contact.id)
      )
    case .buddyAdded(let buddy):
      meet(buddy.contact)
      inform(
        Phrase("\(buddy.contact.displayName) 进了好友列表", "\(buddy.contact.displayName) is a buddy now")
      )
    case .buddyRemoved(let contact):
      inform(Phrase("\(name(of: contact)) 不在好友里了", "\(name(of: contact)) is no buddy any more"))
    case .detailsLoaded(let details): take(details)
    case .avatarLoaded(let owner, let file): pictures.receive(file, of: .avatar(owner))
    case .found(let details): return found(details)
    case .temporarySession(let contact, let place): directory.temporaryPlaces[contact] = place
    case .signatureChanged(let contact, let text): changeSignature(of: contact, to: text)
    }
    return []
  }

  private mutating func meet(_ contact: Contact) {
    directory.learn(contact)
    list.isStale = true
  }

  /// What somebody wrote with it, if anything.
  func quoted(_ message: String) -> String { message.isEmpty ? "" : ": \(message)" }

  private mutating func receivePlea(from contact: Contact, _ message: String) -> [Effect] {
    meet(contact)
    plead(.buddy(contact.id))
    let name = contact.displayName
    let phrase = Phrase(
      "\(name) 想加你为好友\(quoted(message))。/accept 同意，/refuse 拒绝",
      "\(name) wants to be your buddy\(quoted(message)); /accept or /refuse"
    )
    note(phrase, in: .contact(contact.id))
    return call(for: .contact(contact.id), phrase)
  }

  /// Remembers who waits for an answer; the newest last.
  mutating func plead(_ plea: Plea) {
    pleas.removeAll { $0 == plea }
    pleas.append(plea)
  }

  /// Details that were asked for come onto the screen; others only give names.
  private mutating func take(_ details: ContactDetails) {
    meet(details.contact)
    guard var shown = help?.details else { return }
    let isMe = shown.subject == .me && details.contact.account == profile?.account
    guard isMe || shown.subject == .contact(details.contact.id) else { return }
    shown.contact = details
    help?.details = shown
  }

  private mutating func found(_ details: ContactDetails?) -> [Effect] {
    // The captcha of a search is done with.
    if link == .online { captcha = nil }
    guard let details else {
      warn(Phrase("没有这个号码", "nobody has this number"))
      return []
    }
    meet(details.contact)
    help = HelpState(
      content: .details(Details(subject: .contact(details.contact.id), contact: details))
    )
    return fetchAvatar(.contact(details.contact.id))
  }

  private mutating func changeSignature(of contact: ContactID?, to text: String) {
    guard let contact else { return inform(Phrase("签名已改：\(text)", "signature: \(text)")) }
    guard var details = help?.details, details.subject == .contact(contact) else { return }
    details.contact?.signature = text
    help?.details = details
  }

  /// Shows what is known of somebody, and asks for the rest.
  mutating func showDetails(of subject: Details.Subject) -> [Effect] {
    help = HelpState(content: .details(Details(subject: subject)))
    let request: ServiceRequest =
      switch subject {
      case .me: .people(.loadDetails(nil))
      case .contact(let contact): .people(.loadDetails(contact))
      case .group(let group): .groups(.loadDetails(group))
      }
    return [.request(request)] + fetchAvatar(subject.avatarOwner)
  }

  private mutating func fetchAvatar(_ owner: AvatarOwner) -> [Effect] {
    guard pictures.begin(.avatar(owner)) else { return [] }
    return [.request(.people(.loadAvatar(owner)))]
  }
}
