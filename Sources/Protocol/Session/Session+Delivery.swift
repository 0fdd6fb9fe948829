import Chat

extension Session {
  /// Makes the events of one poll known, oldest first.
  func deliver(_ items: [PollItem]) {
    let places = Dictionary(grouping: items.compactMap(\.sequence), by: \.place)
      .mapValues { Set($0.map(\.number)) }
    for item in PollBatch.ordered(items) {
      if case .unsupported(let kind, let raw) = item {
        let shown = RawHead.text(Array(kind.utf8))
        log.write(.info, "unsupported poll item \(shown): \(RawHead.text(raw.encoded()))")
      }
      introduce(item)
      receivePeople(item)
      receiveTransfer(item)
      if let event = translation.event(for: item, now: time.now()) {
        if !item.isUnsupported { pace.broughtNews() }
        let gap = translation.missing(before: item, batch: places, now: time.monotonic())
        if let gap { emit(gap) }
        emit(event)
      }
    }
    work()
  }

  /// Sees to it that the sender gets a name, when nothing we loaded has one.
  private func introduce(_ item: PollItem) {
    switch item {
    case .message(let item): introduce(item.sender, by: .profile(item.sender))
    case .groupMessage(let item):
      introduce(item.sender, in: item.gid, code: item.code, number: item.number)
    case .discussionMessage(let item):
      let id = DiscussionID(item.did.rawValue)
      introduce(item.sender, by: .members(.discussion(id)))
      let known = discussionVersions[id]
      if known != nil, known != item.infoSeq { jobs.add(.members(.discussion(id))) }
      if known == nil { jobs.add(.discussions) }
      discussionVersions[id] = item.infoSeq
    case .strangerMessage(let item): introduce(item)
    case .shake(let item): introduce(item.sender, by: .profile(item.sender))
    case .call(let item): introduce(item.sender, by: .profile(item.sender))
    case .group(let item):
      guard let news = translation.groupNews(item) else { return }
      groupNews.append(news)
      jobs.add(.groupNews)
    case .groupCard(let item):
      introduce(item.sender, in: item.gid, code: item.code, number: 0)
    case .fileMessage(let item): introduce(item.peer, by: .profile(item.peer))
    case .offlineFile(let item): introduce(item.sender, by: .profile(item.sender))
    case .presence, .kick, .typing, .tips, .system, .buddyList, .offlineFileNotice, .fileProgress,
      .unsupported:
      break
    }
  }

  /// Somebody who is no buddy comes with a real number, which is what the contact is known by.
  private func introduce(_ item: SessMessageItem) {
    if case .group(let gid) = item.place, translation.aliases.knownGroup(gid) == nil {
      jobs.add(.groups)
    }
    if item.account != 0 { translation.aliases.learn(account: item.account, of: item.sender) }
    introduce(item.sender, by: .profile(item.sender))
    talked(
      with: translation.aliases.contact(item.sender),
      through: translation.conversation(of: item.place)
    )
  }

  /// Tells by which way a temporary session goes, when that is new.
  func talked(with contact: ContactID, through place: ConversationID) {
    guard translation.routes.talked(with: contact, through: place) else { return }
    emit(.people(.temporarySession(contact, through: place)))
  }

  /// Whoever writes in a group; the first word of it may come before the group itself is known.
  private func introduce(_ uin: Uin, in gid: Gid, code: GroupCode, number: UInt64) {
    if translation.aliases.knownGroup(gid) == nil { jobs.add(.groups) }
    introduce(uin, by: .members(.group(translation.group(gid, code: code, number: number))))
  }

  private func introduce(_ uin: Uin, by job: BackgroundJobs.Job) {
    guard uin.rawValue != translation.own else { return }
    let id = translation.aliases.contact(uin)
    guard named.insert(id).inserted else { return }
    // Until the answer comes the number has to do.
    let account = translation.aliases.account(of: id)
    emit(.contactLearned(Contact(id: id, nick: String(account ?? uin.rawValue), account: account)))
    jobs.add(job)
  }
}

extension PollItem {
  fileprivate var isUnsupported: Bool {
    if case .unsupported = self { true } else { false }
  }
}
