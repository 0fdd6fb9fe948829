import Chat

/// What others did about being my buddy, and how my list changes by it.
extension Session {
  /// Takes in an event; who sent it gets a name before it is told.
  func receivePeople(_ item: PollItem) {
    switch item {
    case .system(let item):
      guard people.isNews(item) else { return }
      if let account = item.account { translation.aliases.learn(account: account, of: item.from) }
      jobs.add(.friendship(item))
    case .buddyList(let item):
      for uin in item.removed { translation.aliases.knownContact(uin).map(lose) }
      for added in item.added { jobs.add(.newBuddy(added)) }
    case .message, .groupMessage, .discussionMessage, .strangerMessage, .presence, .kick, .typing,
      .shake, .call, .tips, .group, .groupCard, .fileMessage, .offlineFile, .offlineFileNotice,
      .fileProgress, .unsupported:
      break
    }
  }

  /// Tells an event with the name of who sent it; the profile also has what adding back takes.
  func tellFriendship(_ item: SystemMessageItem) async throws(Superseded) -> ProtocolError? {
    guard let open else { throw Superseded() }
    let request = GetStrangerInfo2.Request(
      uin: item.from,
      vfwebqq: open.vfwebqq,
      t: time.milliseconds
    )
    let result = try await ask(GetStrangerInfo2.self, request)
    if case .failure(.transport(let error)) = result { return .transport(error) }
    // Without a name the number has to do.
    let info = try? result.get()
    if let info, let account = item.account { remember(info, of: account) }
    if case .addedBuddy(let signature?) = item.kind, let account = item.account {
      (people.tokens[account], people.rules[account]) = (signature, .anybody)
    }
    tell(item, nick: info?.nick)
    return nil
  }

  /// Before another login makes the aliases worthless: what waits for a name goes without.
  func tellWaitingFriendships() {
    for item in jobs.friendships { tell(item, nick: nil) }
  }

  private func tell(_ item: SystemMessageItem, nick: String?) {
    let contact = translation.contact(of: item, nick: nick)
    if nick != nil, named.insert(contact.id).inserted { emit(.contactLearned(contact)) }
    emit(.people(translation.event(item.kind, of: contact)))
  }

  /// Somebody came onto my list: first the person, then the whole list anew.
  func tellNewBuddy(
    _ added: BuddyListChangeItem.Added
  ) async throws(Superseded) -> ProtocolError? {
    guard let open else { throw Superseded() }
    jobs.add(.roster)
    let id = translation.aliases.contact(added.uin)
    guard !isBuddy(id) else { return nil }
    let request = GetFriendInfo2.Request(
      uin: added.uin,
      vfwebqq: open.vfwebqq,
      t: time.milliseconds
    )
    switch try await ask(GetFriendInfo2.self, request) {
    case .failure(let error): return error
    case .success(let info):
      let contact = Contact(
        id: id,
        nick: HTMLEntities.decode(info.nick),
        account: translation.aliases.account(of: id)
      )
      let presence = info.statusCode.flatMap { Presence(wireCode: $0) } ?? .offline
      let buddy = Buddy(contact: contact, categoryIndex: added.category, presence: presence)
      roster.buddies.append(buddy)
      named.insert(id)
      emit(.people(.buddyAdded(buddy)))
      return nil
    }
  }
}
