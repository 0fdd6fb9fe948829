import Chat

extension State {
  /// The other side is said to be writing for so long.
  private static let typingSeconds: Int64 = 8

  /// Takes in a fact of the service.
  mutating func receive(_ event: ServiceEvent) -> [Effect] {
    switch event {
    case .linkChanged(let link):
      change(link)
      return askAboutMembersLate()
    case .signedIn(let profile):
      let kept = self.profile?.account == profile.account ? [] : keepConversations()
      welcome(profile)
      return kept + askForKept(of: profile.account)
    case .ownPresenceChanged(let presence): profile?.presence = presence
    case .rosterLoaded(let roster): learn(.roster) { $0.load(roster) }
    case .groupsLoaded(let groups): learn(.groups) { $0.load(groups) }
    case .discussionsLoaded(let discussions): learn(.discussions) { $0.load(discussions) }
    case .membersLoaded(let id, let list): learn { $0.load(list, of: id) }
    case .contactLearned(let contact): learn { $0.learn(contact) }
    case .numberLearned(let id, let number):
      learnNumber(number, of: id)
      if id == current { return loadPast(of: id) }
    case .presenceChanged(let contact, let presence): learn { $0.set(presence, of: contact) }
    case .messageReceived(let message): return receive(message)
    case .deliveryChanged(let id, let delivery): receive(delivery, of: id)
    case .typing(let contact):
      if !isIgnored(.contact(contact)) { noteTyping(in: .contact(contact)) }
    case .unsupportedReceived(let kind, let id): receiveUnsupported(kind, in: id)
    case .unknownCode(let code):
      warn(
        Phrase("未知状态码 \(code)，继续接收。已写入日志。", "Unknown code \(code), still receiving; logged.")
      )
    case .listMissing(let list, let failure): noteMissing(list, failure)
    case .hashProgramFailed(let reason): warn(Words.hashProgramFailed(reason))
    case .latencyMeasured(let duration): latency = duration
    case .heard(let moment): lastHeard = moment
    case .signInFailed(let failure): if !isFormShown { warn(failure.phrase) }
    case .captchaRequired, .captchaFailed: break
    case .shaken(let contact): return receiveShake(from: contact)
    case .callOffered(let contact): receiveCall(from: contact)
    case .messagesMissing(let id, let count): addNote(Words.missing(count), in: id)
    case .recentLoaded(let ids): recall(ids)
    case .people(let event): return receive(event)
    case .groups(let event): return receive(event)
    case .transferChanged(let transfer): return receive(transfer)
    case .leftFileAnswered(let contact, let name, let isTaken):
      noteAnswer(of: contact, toFile: name, isTaken: isTaken)
    case .pictureLoaded(let id, let file): pictures.receive(file, of: .message(id))
    case .pictureFailed(let id, _): pictures.fail(.message(id))
    }
    return []
  }

  private mutating func noteMissing(_ list: ContactList, _ failure: ServiceFailure) {
    missingLists.insert(list)
    let why = failure.phrase
    warn(
      Phrase(
        "有名单取不到：\(why.chinese)。/logout 再登录重取",
        "a contact list is missing: \(why.english); /logout and sign in to fetch it"
      )
    )
  }

  private mutating func noteAnswer(of contact: ContactID, toFile name: String, isTaken: Bool) {
    note(
      isTaken
        ? Phrase("对方收下了 \(name)", "the other side took \(name)")
        : Phrase("对方不要 \(name)", "the other side refused \(name)"),
      in: .contact(contact)
    )
  }

  /// Notes the state of the link, and what the server says to a kick.
  private mutating func change(_ link: Link) {
    noteAbsence(link)
    self.link = link
    if link == .online { noteSendingBegins() }
    // Another account may follow, and what was said is this one's.
    if link != .online, !past.waiting.isEmpty { past.dueAt = now }
    if case .lost(.kicked(let reason?)) = link, !reason.isEmpty {
      warn(Phrase("帐号在别处登录：\(reason)", "signed in elsewhere: \(reason)"))
    }
  }

  /// Notes who there is and where they are; a list that came is not missing any more.
  private mutating func learn(_ loaded: ContactList? = nil, _ body: (inout Directory) -> Void) {
    body(&directory)
    if let loaded { missingLists.remove(loaded) }
    list.isStale = true
    placeKept()
  }

  private mutating func noteTyping(in id: ConversationID) {
    guard conversations.contains(id) else { return }
    let until = Timestamp(now.seconds + Self.typingSeconds)
    change(id) { $0.typingUntil = until }
  }

  /// Adds a message, counts it unless it is seen, and rings when it concerns me.
  private mutating func receive(_ message: Message) -> [Effect] {
    let id = message.conversation
    guard !isIgnored(sender: message.sender) else {
      holdBack(.message(message), in: id)
      return []
    }
    let isNew = change(id) { conversation in
      if case .contact = message.sender { conversation.typingUntil = nil }
      return conversation.scrollback.append(.message(message))
    }
    guard isNew else { return [] }
    noteSaid(message, in: id)
    activate(id)
    let fetching = fetchPictures(of: message) + askWhetherIgnored(message.sender)
    guard message.sender != .me else { return fetching }
    let isHighlight = Highlight.names(me: self, in: message)
    if isHighlight { change(id) { _ = $0.highlights.insert(message.id) } }
    guard countUnread(message.id, in: id, isHighlight: isHighlight) else { return fetching }
    let level = alertLevel(of: id)
    let concernsMe = level == .all || level == .mentions && isHighlight
    return fetching
      + call(for: id, isHighlight: isHighlight, concernsMe: concernsMe) { state in
        let text = MessageText(state: state).text(of: message)
        return state.alert(in: id, from: state.name(of: message.sender, in: id), text)
      }
  }

  /// - Returns: whether the message waits to be read.
  mutating func countUnread(
    _ message: MessageID,
    in id: ConversationID,
    isHighlight: Bool
  ) -> Bool {
    if isWatching(id), conversations[id]?.unread.isEmpty == true { return false }
    change(id) { $0.countUnread(message, isHighlight: isHighlight) }
    return true
  }

  private mutating func receive(_ delivery: Delivery, of message: MessageID) {
    if delivery == .sending { queued.insert(message) } else { queued.remove(message) }
    guard let id = composedIn[message] else { return }
    noteFate(delivery, of: message, in: id)
    change(id) { conversation in
      _ = conversation.scrollback.setDelivery(delivery, of: message)
    }
    if delivery == .accepted, let sent = conversations[id]?.scrollback.message(message) {
      noteSaid(sent, in: id)
    }
    if case .failed(let failure) = delivery {
      let told = Phrase("没有发出：", "not sent: ") + failure.phrase
      // What is no picture will not be one the next time.
      let isFinal = failure == .noPicture
      warn(isFinal ? told : told + Phrase("。/resend 重发", "; /resend tries again"))
    }
  }

  /// What this client cannot read is said so, where it came in.
  private mutating func receiveUnsupported(_ kind: String, in id: ConversationID?) {
    let phrase = Phrase("收到不支持的内容 [\(kind)]", "something unsupported came in [\(kind)]")
    guard let id else { return inform(phrase) }
    note(phrase, in: id)
  }
}
