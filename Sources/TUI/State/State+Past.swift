import Chat

extension State {
  /// What has come is kept after so long, so that a crash costs no more than this.
  private static let keepingPastSeconds: Int64 = 5
  /// More than these do not wait, for they are in memory twice.
  private static let mostWaiting = 256

  /// A message has come, or the server has mine: the next run shows it.
  mutating func noteSaid(_ message: Message, in id: ConversationID) {
    guard settings.keepsHistory else { return }
    let said = PastMessage(
      writer: message.sender == .me ? nil : name(of: message.sender, in: id),
      text: MessageText(state: self).text(of: message),
      sentAt: message.sentAt
    )
    past.waiting[id, default: []].append(said)
    // My own are kept at once.
    let isUrgent = message.sender == .me || past.waiting[id]?.count == Self.mostWaiting
    let due = isUrgent ? now : Timestamp(now.seconds + Self.keepingPastSeconds)
    past.dueAt = min(due, past.dueAt ?? due)
  }

  /// What waits to be kept, when that is due and at the end of the program.
  ///
  /// What was said before is asked for first: else it would hold this run's messages, too. At the end
  /// nobody will ask any more.
  public mutating func keepPast(atEnd: Bool = false) -> [Effect] {
    guard atEnd || past.dueAt != nil, let owner = keptOwner else { return [] }
    past.dueAt = nil
    var effects: [Effect] = []
    for (id, messages) in past.waiting {
      guard let place = directory.place(of: id) else {
        effects += askForNumber(of: id)
        continue
      }
      guard atEnd || past.stages[id] == .known else {
        effects += loadPast(of: id)
        continue
      }
      past.waiting[id] = nil
      effects.append(.keepPast(messages, at: place, of: owner))
    }
    return effects
  }

  /// Asks once for what was said in earlier runs, where that can be found.
  mutating func loadPast(of id: ConversationID) -> [Effect] {
    guard settings.keepsHistory, let owner = keptOwner, past.stages[id] == nil,
      let place = directory.place(of: id)
    else { return [] }
    past.stages[id] = .asked
    return [.loadPast(of: id, at: place, owner)]
  }

  /// Puts what was said in earlier runs above what was said in this one.
  mutating func takePast(_ messages: [PastMessage], of id: ConversationID) {
    // Another account may have signed in since it was asked for.
    guard past.stages[id] == .asked else { return }
    past.stages[id] = .known
    if past.waiting[id] != nil { past.dueAt = now }
    guard !messages.isEmpty else { return }
    var entries: [Entry] = []
    for said in messages {
      past.count += 1
      entries.append(.message(message(said, number: past.count, in: id)))
    }
    change(id) { $0.scrollback.prepend(entries) }
  }

  private mutating func message(
    _ said: PastMessage,
    number: UInt64,
    in id: ConversationID
  ) -> Message {
    let sender: Sender
    switch (said.writer, id) {
    case (nil, _): sender = .me
    case (_, .contact(let contact)): sender = .contact(contact)
    case (let name?, _): sender = .contact(directory.pastContact(called: name))
    }
    return Message(
      // Counted down, for this run's are counted up.
      id: .composed(UInt64.max - number),
      conversation: id,
      sender: sender,
      segments: [.text(said.text)],
      sentAt: said.sentAt,
      delivery: sender == .me ? .accepted : .received
    )
  }
}
