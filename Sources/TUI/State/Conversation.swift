import Chat

/// One thread with a person, a group or a discussion.
struct Conversation: Sendable {
  let id: ConversationID
  var scrollback = Scrollback()
  var heldBack = HeldBack()
  var unread = Unread()
  /// The messages that name me.
  var highlights: Set<MessageID> = []
  var unreadLine: UnreadLine?
  var viewport = Viewport.following
  /// What is being typed, kept while other conversations are open.
  var draft = EditBuffer() { didSet { hasNewDraft = true } }
  var pasted: Pasted? { didSet { hasNewDraft = true } }
  /// The draft may have changed since this was last set to `false`.
  var hasNewDraft = false
  /// The other side is writing, as far as is known, until then.
  var typingUntil: Timestamp?
  /// When the members were asked about.
  var membersAskedAt: Timestamp?

  init(id: ConversationID) { self.id = id }

  /// Somebody meant me and I have not seen it.
  var hasHighlights: Bool { unread.highlights > 0 }

  /// Whether an entry stands at most so many entries from the one at the pane's lower edge.
  func isWithin(_ distance: Int, of id: MessageID) -> Bool {
    guard let index = scrollback.index(of: id) else { return false }
    var edge = scrollback.entries.count - 1
    if case .anchored(let anchor, _) = viewport { edge = scrollback.index(of: anchor) ?? edge }
    return abs(edge - index) <= distance
  }

  /// Notes a message that was not seen when it came.
  mutating func countUnread(_ id: MessageID, isHighlight: Bool) {
    unread.add(isHighlight: isHighlight)
    if let line = unreadLine, !line.isSeen {
      unreadLine?.count = line.count + 1
    } else {
      unreadLine = UnreadLine(first: id)
    }
  }

  /// The person turns to another conversation: what was seen to the end is read.
  mutating func leave() {
    guard viewport == .following else { return }
    unread = Unread()
    unreadLine = nil
  }
}
