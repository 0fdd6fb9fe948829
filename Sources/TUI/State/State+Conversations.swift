import Chat

extension State {
  /// The open conversation.
  var conversation: Conversation? { conversations.open }
  /// Which one is open.
  var current: ConversationID? { conversations.openID }

  /// Changes a conversation, which comes into being by it.
  mutating func change<Result>(
    _ id: ConversationID,
    _ body: (inout Conversation) -> Result
  ) -> Result {
    if !conversations.contains(id) { begun.append(id) }
    let (result, hasNewDraft, isListStale) = conversations.change(id) { conversation in
      let hadHighlights = conversation.hasHighlights
      let result = body(&conversation)
      defer { conversation.hasNewDraft = false }
      return (result, conversation.hasNewDraft, conversation.hasHighlights != hadHighlights)
    }
    if hasNewDraft { noteKept() }
    if isListStale { list.isStale = true }
    return result
  }

  /// Gives a conversation a number, if it has none.
  mutating func activate(_ id: ConversationID) {
    guard !active.contains(id) else { return }
    active.append(id)
    list.isStale = true
  }

  /// Shows a conversation and turns to the composer.
  mutating func open(_ id: ConversationID) -> [Effect] {
    help = nil
    switcher = nil
    historySearch = nil
    search = nil
    selectedMessage = nil
    focus = .composer
    vi = ViMode()
    guard id != current else { return [] }
    leaveCurrent()
    previous = current
    conversations.turn(to: id)
    membersScroll = 0
    activate(id)
    change(id) { _ in }
    // What is written here can only be kept by a number, and the link may be gone by then.
    return askAboutMembers() + fetchPictures(in: id) + askForNumber(of: id) + loadPast(of: id)
  }

  /// Asks who is in the open conversation; while the link is down that waits until it is up.
  mutating func askAboutMembers() -> [Effect] {
    guard link == .online, let current else { return [] }
    let now = now
    return change(current) { $0.askAboutMembers(now) }
  }

  /// Asks what could not be asked while the link was down.
  mutating func askAboutMembersLate() -> [Effect] {
    guard let conversation, conversation.membersAskedAt == nil else { return [] }
    return askAboutMembers()
  }

  /// What was seen of the open conversation is read.
  mutating func leaveCurrent() {
    completion = nil
    history.endWalk()
    if let current { change(current) { $0.leave() } }
  }

  /// Takes the open conversation's number away and goes to the one before; its messages and its
  /// draft stay.
  mutating func close() -> [Effect] {
    guard let closed = current else { return [] }
    leaveCurrent()
    active.removeAll { $0 == closed }
    list.isStale = true
    conversations.turn(to: nil)
    let next = previous.flatMap { active.contains($0) ? $0 : nil } ?? active.last
    previous = nil
    focus = .composer
    guard let next else { return [] }
    defer { previous = nil }
    return open(next)
  }

  /// Changes the text that is being typed.
  mutating func editDraft(_ body: (inout EditBuffer) -> Void) {
    if let current {
      change(current) { body(&$0.draft) }
    } else {
      body(&lobbyDraft)
    }
  }

  /// The text that is being typed.
  var draft: EditBuffer { conversation?.draft ?? lobbyDraft }

  /// The number by which a conversation is reached, from 1.
  func number(of id: ConversationID) -> Int? {
    active.firstIndex(of: id).map { $0 + 1 }
  }

  /// What a number leads to.
  ///
  /// Behind the conversations that have one those count on where there was talk before: the list
  /// shows them as the first ones from the start.
  func conversation(numbered number: Int) -> ConversationID? {
    let known = Set(active)
    let all = active + recent.filter { !known.contains($0) }
    return all.indices.contains(number - 1) ? all[number - 1] : nil
  }
}

extension Conversation {
  /// What was heard about who can be reached is shown for so many seconds.
  private static let presenceSeconds: Int64 = 60

  /// The members of a group or a discussion are asked for when it is opened first, and later where
  /// they can be reached.
  fileprivate mutating func askAboutMembers(_ now: Timestamp) -> [Effect] {
    let last = membersAskedAt
    if let last, now.seconds - last.seconds < Self.presenceSeconds { return [] }
    membersAskedAt = now
    return switch id {
    case .contact: []
    case .group(let group) where last != nil: [.request(.groups(.loadPresences(group)))]
    case .group, .discussion: [.request(.loadMembers(id))]
    }
  }
}
