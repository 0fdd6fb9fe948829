import Chat

extension State {
  /// The person does not want to see what somebody writes.
  func isIgnored(sender: Sender) -> Bool {
    switch sender {
    case .me: false
    case .contact(let contact): attention.ignored.contains(contact)
    }
  }

  /// It is with a person whose messages are not shown.
  func isIgnored(_ id: ConversationID) -> Bool {
    if case .contact(let contact) = id { attention.ignored.contains(contact) } else { false }
  }

  /// `/ignore`: ignores somebody, or sees them again.
  mutating func toggleIgnoring(_ name: String) -> CommandEntry.Outcome {
    let fitting = NameSearch.matches(name, among: ignorable, in: self)
    let names = fitting.map { self.name(of: $0, in: current) }
    if let doubt = doubt(about: name, names) { return .refused(doubt) }
    return .done(toggleIgnoring(fitting[0]))
  }

  /// Who can be meant: those in the open group, all whom one can write to, and who is ignored.
  var ignorable: [ContactID] {
    var seen: Set<ContactID> = []
    let members = orderedMembers.filter { !isMe($0) }.map(\.contact.id)
    let others = everyConversation.compactMap { id in
      if case .contact(let contact) = id { contact } else { nil as ContactID? }
    }
    return (members + others + attention.ignored).filter { seen.insert($0).inserted }
  }

  private mutating func toggleIgnoring(_ contact: ContactID) -> [Effect] {
    let name = name(of: contact, in: current)
    if attention.ignored.remove(contact) == nil {
      attention.ignored.insert(contact)
      inform(
        Phrase(
          "不再显示 \(name) 的消息；/ignore \(name) 恢复，/ignore 看名单",
          "\(name) is ignored; /ignore \(name) undoes, /ignore lists all"
        )
      )
    } else {
      inform(Phrase("\(name) 的消息又显示了", "\(name) is not ignored any more"))
    }
    noteKept()
    return askForNumber(of: .contact(contact))
  }

  /// Puts away what somebody wrote who is ignored; one line stands for all that comes in a row.
  mutating func holdBack(_ entry: Entry, in id: ConversationID) {
    let isNew = change(id) { conversation in
      conversation.scrollback.index(of: entry.id) == nil && conversation.heldBack.append(entry)
    }
    guard isNew, let conversation = conversations[id] else { return }
    guard let line = conversation.heldBack.line, conversation.scrollback.entries.last?.id == line
    else {
      let line = addNote(Words.ignored(1), in: id)
      return change(id) { $0.heldBack.begin(line) }
    }
    change(id) { conversation in
      conversation.heldBack.grow()
      _ = conversation.scrollback.setPhrase(Words.ignored(conversation.heldBack.count), of: line)
    }
  }

  /// Puts away what is no message: a shake, a call.
  mutating func holdBack(_ phrase: Phrase, in id: ConversationID) {
    composedCount += 1
    holdBack(.note(Entry.Note(id: .composed(composedCount), phrase: phrase, at: now)), in: id)
  }

  /// Asks once who a stranger is while somebody is ignored who was not met in this run: people are
  /// told apart by a number that is another one in each.
  mutating func askWhetherIgnored(_ sender: Sender) -> [Effect] {
    guard case .contact(let contact) = sender, !askedNumbers.contains(.contact(contact)),
      waiting.contains(where: \.isIgnored)
    else { return [] }
    return askForNumber(of: .contact(contact))
  }
}
