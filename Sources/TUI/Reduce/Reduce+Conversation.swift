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
      target = conversation(numbered: number)
      excuse = Self.noConversation(number)
    }
    if let target { return open(target) }
    warn(excuse)
    return []
  }

  /// Goes where a word says: a number, a direction as irssi names them, or a name.
  mutating func go(toward word: String) -> CommandEntry.Outcome {
    if let id = Int(word).flatMap(conversation(numbered:)) { return .done(open(id)) }
    switch word.lowercased() {
    case "last": return .done(go(to: .last))
    case "next": return .done(step(1))
    case "prev", "previous": return .done(step(-1))
    default: break
    }
    // Longer ones are accounts.
    if let number = Int(word), word.utf8.count < 5, NameSearch.matches(word, in: self).isEmpty {
      return .refused(Self.noConversation(number))
    }
    return resolve(word) { state, id in .done(state.open(id)) }
  }

  private static func noConversation(_ number: Int) -> Phrase {
    Phrase("没有 \(number) 号会话", "no conversation \(number)")
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
}
