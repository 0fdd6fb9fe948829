import Chat

/// Everybody whose name is known, and where they can be reached.
struct Directory: Sendable {
  /// The lists that have come.
  private(set) var loaded: Set<ContactList> = []
  private(set) var roster = Roster()
  private(set) var groups: [Group] = []
  private(set) var discussions: [Discussion] = []
  private(set) var memberLists: [ConversationID: MemberList] = [:]
  private(set) var contacts: [ContactID: Contact] = [:]
  private(set) var presences: [ContactID: Presence] = [:]
  private(set) var buddies: Set<ContactID> = []
  /// The lasting numbers of people and groups, as far as they are known.
  private(set) var numbers: [ConversationID: UInt64] = [:]
  /// The group or discussion that the temporary session with somebody goes through.
  var temporaryPlaces: [ContactID: ConversationID] = [:]
  /// Of those who wrote in earlier runs, which know no more of them.
  private var pastNames: [ContactID: String] = [:]
  private var cards: [ConversationID: [ContactID: String]] = [:]
  private var groupsByID: [GroupID: Group] = [:]
  private var discussionsByID: [DiscussionID: Discussion] = [:]

  /// Replaces the buddy list.
  mutating func load(_ roster: Roster) {
    loaded.insert(.roster)
    self.roster = roster
    buddies = Set(roster.buddies.map(\.contact.id))
    for buddy in roster.buddies {
      contacts[buddy.contact.id] = buddy.contact
      presences[buddy.contact.id] = buddy.presence
    }
  }

  /// Replaces the groups; one that I left keeps its name, for its conversation stays.
  mutating func load(_ groups: [Group]) {
    loaded.insert(.groups)
    self.groups = groups
    for group in groups { groupsByID[group.id] = group }
  }

  /// Replaces the discussions; one that I left keeps its name.
  mutating func load(_ discussions: [Discussion]) {
    loaded.insert(.discussions)
    self.discussions = discussions
    for discussion in discussions { discussionsByID[discussion.id] = discussion }
  }

  /// Replaces the members of a group or a discussion.
  mutating func load(_ list: MemberList, of conversation: ConversationID) {
    memberLists[conversation] = list
    var cards: [ContactID: String] = [:]
    for member in list.members {
      let id = member.contact.id
      if let card = member.card, !card.isEmpty { cards[id] = card }
      merge(member.contact)
      if !buddies.contains(id) { presences[id] = member.presence }
    }
    self.cards[conversation] = cards
  }

  /// Notes where the members can be reached; buddies tell that themselves.
  mutating func load(_ online: [ContactID: Presence], of conversation: ConversationID) {
    for member in memberLists[conversation]?.members ?? [] {
      let id = member.contact.id
      if !buddies.contains(id) { presences[id] = online[id] ?? .offline }
    }
  }

  /// Notes a name.
  mutating func learn(_ contact: Contact) {
    merge(contact)
  }

  /// Notes a lasting number.
  mutating func learn(number: UInt64, of id: ConversationID) { numbers[id] = number }

  /// Stands for somebody of whom only a name is left: always the same for the same name, and nobody whom
  /// a service knows.
  mutating func pastContact(called name: String) -> ContactID {
    // FNV-1a.
    let hash = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    let id = ContactID(hash | 1 << 63)
    pastNames[id] = name
    return id
  }

  /// Notes where somebody can be reached.
  mutating func set(_ presence: Presence, of contact: ContactID) { presences[contact] = presence }

  /// A name that I gave and a number once known outlive a source that lacks them.
  private mutating func merge(_ contact: Contact) {
    var merged = contact
    if let known = contacts[contact.id] {
      if merged.nick.isEmpty { merged.nick = known.nick }
      merged.markName = merged.markName ?? known.markName
      merged.account = merged.account ?? known.account
    }
    contacts[contact.id] = merged
  }
}

extension Directory {
  /// What a person is called, in a group by the card there; `nil` when nobody has said.
  func name(of contact: ContactID, in conversation: ConversationID? = nil) -> String? {
    if let conversation, let card = cards[conversation]?[contact] { return card }
    guard let known = contacts[contact] else { return pastNames[contact] }
    if !known.displayName.isEmpty { return known.displayName }
    return known.account.map(String.init)
  }

  /// The lasting number of somebody, where it is known.
  func number(of contact: ContactID) -> UInt64? {
    numbers[.contact(contact)] ?? contacts[contact]?.account
  }

  /// Offline until somebody says otherwise.
  func presence(of contact: ContactID) -> Presence { presences[contact] ?? .offline }

  /// A group that I am or was in.
  func group(_ id: GroupID) -> Group? { groupsByID[id] }

  /// A discussion that I am or was in.
  func discussion(_ id: DiscussionID) -> Discussion? { discussionsByID[id] }
}
