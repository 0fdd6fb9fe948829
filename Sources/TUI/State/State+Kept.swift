import Chat

extension State {
  /// What has changed is kept after so long, so that a crash costs no more than this.
  private static let keepingSeconds: Int64 = 5

  /// What must be kept because something of it has changed: when it is due, and at the end of the
  /// program.
  public mutating func keepConversations() -> [Effect] {
    guard keepingDueAt != nil, let owner = keptOwner else { return [] }
    keepingDueAt = nil
    let others = begun.filter { !pinned.contains($0) }
    let chosen = Set(attention.rules.keys).union(attention.ignored.map(ConversationID.contact))
      .filter { !conversations.contains($0) && !pinned.contains($0) }
    let kept = (pinned + others + chosen).compactMap(kept(_:))
    unsent.noteAllKept()
    return [.keepConversations(kept + waiting, of: owner)]
  }

  private func kept(_ id: ConversationID) -> KeptConversation? {
    guard let place = directory.place(of: id) else { return nil }
    let kept = KeptConversation(
      place,
      draft: conversations[id]?.draftWithPaste ?? "",
      isPinned: pinned.contains(id),
      rule: attention.rules[id] ?? AlertRule(),
      isIgnored: isIgnored(id),
      unsent: keptUnsent(in: id)
    )
    return kept == KeptConversation(place) ? nil : kept
  }

  /// Something that is kept has changed.
  mutating func noteKept() {
    if keepingDueAt == nil { keepingDueAt = Timestamp(now.seconds + Self.keepingSeconds) }
  }

  /// What was kept has become wrong.
  mutating func keepSoon() { keepingDueAt = now }

  /// Asks for the number of the open conversation once its draft has changed: numbers that nobody
  /// asks for may take minutes to come.
  mutating func askForNumber() -> [Effect] {
    guard keepingDueAt != nil, let current, !draft.isEmpty || pasted != nil else { return [] }
    return askForNumber(of: current)
  }

  /// Asks once for a number that is not known, where something is kept.
  mutating func askForNumber(of id: ConversationID) -> [Effect] {
    guard keptOwner != nil, link == .online, directory.place(of: id) == nil,
      askedNumbers.insert(id).inserted
    else { return [] }
    return [.request(.learnNumber(id))]
  }

  /// Asks for what was kept of an account's conversations, unless that has come.
  mutating func askForKept(of account: UInt64) -> [Effect] {
    let owner = KeptConversation.Owner(
      server: idleForm?.submitted?.server ?? "",
      account: account
    )
    return owner == keptOwner ? [] : [.loadConversations(of: owner)]
  }

  /// Takes over what was kept; it waits for its conversations to be known.
  mutating func takeKept(_ kept: [KeptConversation], of owner: KeptConversation.Owner) {
    guard owner.account == profile?.account, owner != keptOwner else { return }
    keptOwner = owner
    waiting = kept
    placeKept()
    if !past.waiting.isEmpty { past.dueAt = now }
  }

  /// Puts what was kept where it belongs, as far as that is known.
  ///
  /// What was typed there meanwhile stays; undoing inserts the draft into it.
  mutating func placeKept() {
    guard !waiting.isEmpty else { return }
    let places = waiting
    waiting = []
    for kept in places {
      guard let id = directory.conversation(at: kept.place) else {
        waiting.append(kept)
        continue
      }
      if kept.isPinned { pin(id) }
      if kept.isIgnored, case .contact(let contact) = id { attention.ignored.insert(contact) }
      if !kept.rule.isEmpty, attention.rules[id] == nil { setRule(kept.rule, of: id) }
      takeUnsent(kept.unsent, in: id)
      guard !kept.draft.isEmpty else { continue }
      change(id) { conversation in
        if conversation.draft.isEmpty {
          conversation.draft = EditBuffer(kept.draft)
        } else {
          conversation.draft.offer(kept.draft)
        }
      }
    }
  }

  /// The number of a conversation is known now, so that it can be kept.
  mutating func learnNumber(_ number: UInt64, of id: ConversationID) {
    directory.learn(number: number, of: id)
    if mustKeep(id) { noteKept() }
    if past.waiting[id] != nil { past.dueAt = now }
    placeKept()
  }

  /// Something would be kept if only the number were known that has been asked for.
  public var lacksNumber: Bool {
    askedNumbers.contains { directory.place(of: $0) == nil && mustKeep($0) }
  }

  private func mustKeep(_ id: ConversationID) -> Bool {
    attention.rules[id] != nil || isIgnored(id) || pinned.contains(id) || !unsent[id].isEmpty
      || conversations[id]?.hasDraft == true
  }
}

extension State {
  /// Puts a conversation at the head of the list, behind those that are there, or takes it away.
  mutating func togglePin(_ id: ConversationID) -> [Effect] {
    if pinned.contains(id) {
      pinned.removeAll { $0 == id }
      list.isStale = true
    } else {
      pin(id)
    }
    noteKept()
    return askForNumber(of: id)
  }

  /// Does so with what is selected in the switcher or the list, else with what is open.
  mutating func togglePinOfSelected() -> CommandEntry.Outcome {
    switch keyFocus {
    case .switcher:
      guard let selected = switcher?.selected(in: self) else { return .done() }
      return .done(togglePin(selected))
    case .list, .filter:
      guard let selected = list.selected?.conversation else { return .done() }
      return .done(togglePin(selected))
    case .composer, .history, .search, .paste, .members, .messages, .help, .helpFilter:
      return withConversation { state, id in .done(state.togglePin(id)) }
    }
  }

  private mutating func pin(_ id: ConversationID) {
    guard !pinned.contains(id) else { return }
    pinned.append(id)
    list.isStale = true
  }
}

extension Conversation {
  fileprivate var hasDraft: Bool { !draft.isEmpty || pasted != nil }

  /// The draft's text with the paste where it stands.
  fileprivate var draftWithPaste: String {
    guard let pasted else { return draft.text }
    var whole = draft
    whole.insert(pasted.text)
    return whole.text
  }
}

extension Directory {
  /// Which conversation it is in every run; `nil` until its number is known.
  func place(of id: ConversationID) -> KeptConversation.Place? {
    switch id {
    case .contact(let contact): number(of: contact).map(KeptConversation.Place.contact)
    case .group: numbers[id].map(KeptConversation.Place.group)
    // The wire's own number lasts, as far as is known.
    case .discussion(let discussion): .discussion(discussion.rawValue)
    }
  }

  fileprivate func conversation(at place: KeptConversation.Place) -> ConversationID? {
    if case .discussion(let number) = place {
      let id = DiscussionID(number)
      return discussion(id).map { _ in .discussion(id) }
    }
    let known = numbers.keys.first { self.place(of: $0) == place }
    return known
      ?? contacts.keys.map(ConversationID.contact).first { self.place(of: $0) == place }
  }
}
