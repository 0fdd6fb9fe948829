import Chat

/// Finds conversations by what people type of their names.
enum NameSearch {
  /// Whether a name holds a text, in any mixture of upper and lower case.
  static func contains(_ name: String, _ text: String) -> Bool {
    text.isEmpty || name.lowercased().contains(text.lowercased())
  }

  /// The conversations that a text means: those called just so, else those whose names begin with
  /// it, else those whose names hold it.
  ///
  /// Numbers of accounts count as names.
  static func matches(_ text: String, in state: State) -> [ConversationID] {
    best(text, of: state.everyConversation.map { ($0, names(of: $0, in: state)) })
  }

  /// The members that a text means, by the same rule.
  static func matches(_ text: String, among members: [Member]) -> [Member] {
    best(
      text,
      of: members.map { member in
        let account = member.contact.account.map { String($0) }
        return (member, [member.displayName, member.contact.nick, account ?? ""])
      }
    )
  }

  private static func best<Named>(_ text: String, of named: [(Named, [String])]) -> [Named] {
    let wanted = text.lowercased()
    guard !wanted.isEmpty else { return [] }
    let tests: [(String) -> Bool] = [
      { $0 == wanted }, { $0.hasPrefix(wanted) }, { $0.contains(wanted) },
    ]
    for test in tests {
      let found = named.filter { $0.1.contains { test($0.lowercased()) } }.map(\.0)
      if !found.isEmpty { return found }
    }
    return []
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
