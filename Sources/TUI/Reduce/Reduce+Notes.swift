import Chat

extension State {
  /// Says something between the messages of a conversation; it counts as unread.
  mutating func note(_ phrase: Phrase, in id: ConversationID) {
    let entry = addNote(phrase, in: id)
    activate(id)
    _ = countUnread(entry, in: id, isHighlight: false)
  }

  /// Says something between the messages, quietly.
  @discardableResult
  mutating func addNote(_ phrase: Phrase, in id: ConversationID) -> MessageID {
    composedCount += 1
    let note = Entry.Note(id: .composed(composedCount), phrase: phrase, at: now)
    change(id) { conversation in
      _ = conversation.scrollback.append(.note(note))
    }
    return note.id
  }

  /// The window of a person shakes: seen, and heard.
  mutating func receiveShake(from contact: ContactID) -> [Effect] {
    let name = name(of: contact)
    let phrase = Phrase("\(name) 抖了抖窗口", "\(name) shook the window")
    if isIgnored(.contact(contact)) {
      holdBack(phrase, in: .contact(contact))
      return []
    }
    note(phrase, in: .contact(contact))
    return call(for: .contact(contact), phrase)
  }

  /// Calls the person for what was noted.
  mutating func call(for id: ConversationID, _ phrase: Phrase) -> [Effect] {
    call(for: id) { $0.alert(in: id, $0.environment.text(phrase)) }
  }

  mutating func receiveCall(from contact: ContactID) {
    let phrase = Phrase(
      "\(name(of: contact)) 打来视频电话：这里接不了，请对方发文字",
      "a video call came in; it cannot be taken here, ask for text"
    )
    if isIgnored(.contact(contact)) { return holdBack(phrase, in: .contact(contact)) }
    note(phrase, in: .contact(contact))
  }

  /// Takes over where there was talk lately; what has happened here since comes first.
  mutating func recall(_ ids: [ConversationID]) {
    recent = ids
    list.isStale = true
  }
}
