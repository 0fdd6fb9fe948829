import Chat

/// Finds conversations and people by what is typed of their names.
enum NameSearch {
  /// Whether a text holds another, in any mixture of upper and lower case.
  static func contains(_ text: String, _ part: String) -> Bool {
    part.isEmpty || text.lowercased().contains(part.lowercased())
  }

  /// The conversations that a text means: of all whose names it fits, those that it fits best.
  ///
  /// Numbers of accounts count as names.
  static func matches(
    _ text: String,
    in state: State,
    upTo worst: NameQuery.Fit = .part
  ) -> [ConversationID] {
    best(text, of: state.everyConversation.map { ($0, names(of: $0, in: state)) }, upTo: worst)
  }

  /// The members that a text means, by the same rule.
  static func matches(_ text: String, among members: [Member]) -> [Member] {
    best(
      text,
      of: members.map { member in
        let account = member.contact.account.map { String($0) }
        return (member, [member.displayName, member.contact.nick, account ?? ""])
      },
      upTo: .part
    )
  }

  /// The people that a text means, by the same rule.
  static func matches(_ text: String, among people: [ContactID], in state: State) -> [ContactID] {
    best(
      text,
      of: people.map { contact in
        let card = state.name(of: contact, in: state.current)
        return (contact, [card] + names(of: .contact(contact), in: state))
      },
      upTo: .part
    )
  }

  /// How a conversation's name fits a query; of several names the best.
  static func fit(_ query: NameQuery, _ id: ConversationID, in state: State) -> NameQuery.Fit? {
    names(of: id, in: state).compactMap { query.fit($0) }.min()
  }

  private static func best<Named>(
    _ text: String,
    of named: [(Named, [String])],
    upTo worst: NameQuery.Fit
  ) -> [Named] {
    let query = NameQuery(text)
    guard !query.isEmpty else { return [] }
    let fitting = named.compactMap { named, names in
      names.compactMap { query.fit($0) }.min().map { (named, $0) }
    }
    let best = fitting.map(\.1).min() ?? worst
    return best > worst ? [] : fitting.filter { $0.1 == best }.map(\.0)
  }

  private static func names(of id: ConversationID, in state: State) -> [String] {
    var names = [state.name(of: id)]
    if case .contact(let contact) = id, let known = state.directory.contacts[contact] {
      names.append(known.nick)
      if let account = known.account { names.append(String(account)) }
    }
    return names
  }
}

extension State {
  /// Everything that can be opened: active conversations first, each once.
  var everyConversation: [ConversationID] {
    var seen: Set<ConversationID> = []
    let all =
      active + directory.roster.buddies.map { .contact($0.contact.id) }
      + directory.groups.map { .group($0.id) } + directory.discussions.map { .discussion($0.id) }
      + begun
    return all.filter { seen.insert($0).inserted }
  }
}
