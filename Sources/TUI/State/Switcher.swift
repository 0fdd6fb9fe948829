import Chat

/// The small window that goes to a conversation by a part of its name.
struct Switcher: Equatable, Sendable {
  var query = EditBuffer()
  var selected = 0

  /// What Enter opens.
  func selected(in state: State) -> ConversationID? {
    let matches = matches(in: state)
    return matches.indices.contains(selected) ? matches[selected] : nil
  }

  /// Whether the query finds anything, for less than what it finds costs.
  func findsAnything(in state: State) -> Bool {
    let query = NameQuery(query.text)
    guard !query.isEmpty else { return state.everyConversation.contains { $0 != state.current } }
    return state.everyConversation.contains { NameSearch.fit(query, $0, in: state) != nil }
  }

  /// What the query finds, what fits it best first, else active ones first; all but the open one
  /// without a query.
  func matches(in state: State) -> [ConversationID] {
    let all = state.everyConversation
    let query = NameQuery(query.text)
    guard !query.isEmpty else { return all.filter { $0 != state.current } }
    let fitting = all.compactMap { id in NameSearch.fit(query, id, in: state).map { (id, $0) } }
    let ordered = fitting.enumerated().sorted { one, other in
      (one.element.1, one.offset) < (other.element.1, other.offset)
    }
    return ordered.map(\.element.0)
  }
}
