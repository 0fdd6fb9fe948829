import Chat

extension State {
  /// A changed draft is kept after so long, so that a crash costs no more than this.
  private static let draftSeconds: Int64 = 5

  /// What must be kept because a draft has changed: when it is due, and at the end of the program.
  public mutating func keepDrafts() -> [Effect] {
    guard draftsDueAt != nil, let owner = draftOwner else { return [] }
    draftsDueAt = nil
    let typed = begun.compactMap { id -> KeptDraft? in
      guard let conversation = conversations[id], let place = directory.place(of: id) else {
        return nil
      }
      let text = conversation.draftWithPaste
      return text.isEmpty ? nil : KeptDraft(place, text: text)
    }
    return [.keepDrafts(typed + waitingDrafts, of: owner)]
  }

  /// A draft has changed.
  mutating func noteDraft() {
    if draftsDueAt == nil { draftsDueAt = Timestamp(now.seconds + Self.draftSeconds) }
  }

  /// Asks for the number of the open conversation once its draft has changed: numbers that nobody
  /// asks for may take minutes to come.
  mutating func askForNumber() -> [Effect] {
    guard draftsDueAt != nil, draftOwner != nil, let current, directory.place(of: current) == nil,
      conversation?.draftWithPaste.isEmpty == false,
      askedNumbers.insert(current).inserted
    else { return [] }
    return [.request(.learnNumber(current))]
  }

  /// Asks for what was kept of an account's drafts, unless that has come.
  mutating func askForDrafts(of account: UInt64) -> [Effect] {
    let owner = KeptDraft.Owner(
      server: idleForm?.submitted?.server ?? "",
      account: account
    )
    return owner == draftOwner ? [] : [.loadDrafts(of: owner)]
  }

  /// Takes over what was kept; it waits for its conversations to be known.
  mutating func takeDrafts(_ drafts: [KeptDraft], of owner: KeptDraft.Owner) {
    guard owner.account == profile?.account, owner != draftOwner else { return }
    draftOwner = owner
    waitingDrafts = drafts
    placeDrafts()
  }

  /// Puts drafts where they belong, as far as that is known.
  ///
  /// What was typed there meanwhile stays; undoing inserts the draft into it.
  mutating func placeDrafts() {
    guard !waitingDrafts.isEmpty else { return }
    let waiting = waitingDrafts
    waitingDrafts = []
    for draft in waiting {
      guard let id = directory.conversation(at: draft.place) else {
        waitingDrafts.append(draft)
        continue
      }
      change(id) { conversation in
        if conversation.draft.isEmpty {
          conversation.draft = EditBuffer(draft.text)
        } else {
          conversation.draft.offer(draft.text)
        }
      }
    }
  }

  /// The number of a conversation is known now, so that its draft can be kept.
  mutating func learnNumber(_ number: UInt64, of id: ConversationID) {
    directory.learn(number: number, of: id)
    if conversations[id]?.draft.isEmpty == false { noteDraft() }
    placeDrafts()
  }
}

extension Conversation {
  /// The draft's text with the paste where it stands.
  fileprivate var draftWithPaste: String {
    guard let pasted else { return draft.text }
    var whole = draft
    whole.insert(pasted.text)
    return whole.text
  }
}

extension Directory {
  /// Where the draft of a conversation belongs; `nil` until its number is known.
  fileprivate func place(of id: ConversationID) -> KeptDraft.Place? {
    switch id {
    case .contact(let contact):
      (numbers[id] ?? contacts[contact]?.account).map(KeptDraft.Place.contact)
    case .group: numbers[id].map(KeptDraft.Place.group)
    // The wire's own number lasts, as far as is known.
    case .discussion(let discussion): .discussion(discussion.rawValue)
    }
  }

  fileprivate func conversation(at place: KeptDraft.Place) -> ConversationID? {
    if case .discussion(let number) = place {
      let id = DiscussionID(number)
      return discussion(id).map { _ in .discussion(id) }
    }
    let known = numbers.keys.first { self.place(of: $0) == place }
    return known
      ?? contacts.keys.map(ConversationID.contact).first { self.place(of: $0) == place }
  }
}
