import Chat
import Terminal

extension State {
  /// All that is unread and not muted.
  var totalUnread: Unread {
    conversations.all.reduce(into: Unread()) { total, conversation in
      guard !conversation.unread.isEmpty, !isMuted(conversation.id) else { return }
      total.messages += conversation.unread.messages
      total.highlights += conversation.unread.highlights
    }
  }

  /// `3`, `@3` when I am named, `~3` in a muted group; `nil` when all is read.
  func badge(of id: ConversationID) -> String? {
    guard let unread = conversations[id]?.unread, !unread.isEmpty else { return nil }
    let count = Unread.short(unread.messages)
    if unread.highlights > 0 { return "@\(count)" }
    return isMuted(id) ? "~\(count)" : count
  }

  /// The conversation that wants attention most: where I am named, then people, then groups, then
  /// what is muted; in each the lowest number.
  var nextUnread: ConversationID? {
    active.filter { $0 != current && conversations[$0]?.unread.isEmpty == false }
      .min { urgency(of: $0) < urgency(of: $1) }
  }

  private func urgency(of id: ConversationID) -> Int {
    if conversations[id]?.unread.highlights ?? 0 > 0 { return 0 }
    if isMuted(id) { return 3 }
    switch id {
    case .contact: return 1
    case .group, .discussion: return 2
    }
  }

  /// The person sees what comes into this conversation as it comes.
  func isWatching(_ id: ConversationID) -> Bool {
    id == current && attention.isFocused && isChatShown
      && conversations[id]?.viewport == .following
  }

  /// The chat pane is on the screen and nothing lies over it.
  var isChatShown: Bool {
    !isFormShown && !isCaptchaShown && help == nil
      && Arrangement(state: self, size: size).showsChat
  }

  /// A key tells that the person saw the screen: an unread line on it is found, and at the end of
  /// the conversation all is read.
  mutating func noteSeen() {
    guard let id = current, let conversation, let line = conversation.unreadLine,
      !line.isSeen || !conversation.unread.isEmpty, isChatShown
    else { return }
    guard line.isSeen || isUnreadLineShown else { return }
    let isAtEnd = conversation.viewport == .following
    guard !line.isSeen || isAtEnd else { return }
    touch()
    change(id) { conversation in
      conversation.unreadLine?.isSeen = true
      if isAtEnd { conversation.unread = Unread() }
    }
  }

  /// Whether the line above what is new is to be seen.
  private var isUnreadLineShown: Bool {
    // Every entry takes a row at least, so most lines are known to be too far off.
    guard let conversation, let first = conversation.unreadLine?.first,
      conversation.isWithin(size.rows, of: first)
    else { return false }
    return ChatFlow(state: self, size: size)?.showsUnreadLine == true
  }
}
