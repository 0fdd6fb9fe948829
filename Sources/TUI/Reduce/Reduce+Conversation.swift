import Chat

extension State {
  /// So many conversations on in the order of their numbers, round and round.
  ///
  /// Where fewer than two have numbers, those of the list follow: the key leads somewhere from the
  /// first minute.
  mutating func step(_ distance: Int) -> [Effect] {
    var ring = active
    if ring.count < 2 {
      let listed = Listing(state: self).rows().compactMap(\.conversation)
      for id in listed where !ring.contains(id) { ring.append(id) }
    }
    guard let first = ring.first else {
      warn(Phrase("列表里还没有会话", "nobody is on the list yet"))
      return []
    }
    guard let current, let place = ring.firstIndex(of: current) else { return open(first) }
    guard ring.count > 1 else {
      warn(Phrase("只有这一个会话", "this is the only conversation"))
      return []
    }
    return open(ring[(place + distance + ring.count) % ring.count])
  }

  /// Goes to a conversation that a key names, or tells that there is none.
  mutating func go(to destination: Destination) -> [Effect] {
    let target: ConversationID?
    let excuse: Phrase
    switch destination {
    case .nextUnread: (target, excuse) = (nextUnread, Phrase("没有别的未读", "nothing else is unread"))
    case .last: (target, excuse) = (previous, Phrase("之前没有打开别的会话", "no conversation before"))
    case .number(let number):
      target = active.indices.contains(number - 1) ? active[number - 1] : nil
      excuse = Phrase("没有 \(number) 号会话", "no conversation \(number)")
    }
    if let target { return open(target) }
    warn(excuse)
    return []
  }

  /// Marks conversations as read.
  mutating func markRead(_ ids: [ConversationID]) {
    for id in ids {
      change(id) { conversation in
        conversation.unread = Unread()
        conversation.unreadLine = nil
      }
    }
  }

  /// Turns the focus to the messages, at the newest one that is shown.
  mutating func selectLastMessage() {
    guard let rows = ChatFlow(state: self, size: size)?.visibleRows(), let row = rows.last else {
      return
    }
    focus = .messages
    selectedMessage = row.entry
  }

  /// Selects the next entry, or the one before, and brings it into sight.
  mutating func selectMessage(step: Int) {
    guard let conversation, let selectedMessage,
      let place = conversation.scrollback.index(of: selectedMessage)
    else { return }
    let entries = conversation.scrollback.entries
    let target = entries[min(entries.count - 1, max(conversation.scrollback.floor, place + step))]
    self.selectedMessage = target.id
    guard let flow = ChatFlow(state: self, size: size),
      !flow.visibleRows().contains(where: { $0.entry == target.id })
    else { return }
    setViewport(
      step < 0 ? flow.showing(target.id) : .anchored(target.id, rowOffset: 0)
    )
  }

  /// Sends the selected message again.
  mutating func resendSelected() -> [Effect] {
    guard let current, let selectedMessage else { return [] }
    return noting(resend(selectedMessage, in: current))
  }
}
