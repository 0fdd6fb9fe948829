import Chat

/// The small window that goes to a conversation by a part of its name.
struct Switcher: Equatable, Sendable {
  var query = EditBuffer()
  var selected = 0

  /// What the query finds, at most as many as can be looked through; active ones first.
  func matches(in state: State) -> [ConversationID] {
    let all = state.everyConversation
    guard !query.isEmpty else { return all.filter { $0 != state.current } }
    return all.filter { NameSearch.contains(state.name(of: $0), query.text) }
  }
}
