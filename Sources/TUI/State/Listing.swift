import Chat

/// Puts the list of conversations together, in the order of attention: first what is pinned and where
/// something has happened, then the buddy list by category, groups, discussions and strangers.
struct Listing {
  let state: State
  private let filter: NameQuery

  init(state: State) {
    self.state = state
    filter = NameQuery(state.list.filter.text)
  }

  /// Lists with more people and groups than this start with most sections folded.
  private static let manyEntries = 24

  /// All rows, as they are folded and filtered.
  func rows() -> [ListRow] {
    var rows = section(.pinned, state.environment.label(Words.pinned), state.pinned)
    rows += section(.recent, state.environment.label(Words.recent), recent())
    for (category, buddies) in categories() {
      rows += section(
        .category(category.index),
        category.name,
        buddies.map { .contact($0.contact.id) },
        reachable: buddies.count { state.directory.presence(of: $0.contact.id).isReachable }
      )
    }
    rows += section(
      .groups,
      state.environment.label(Words.groups),
      state.directory.groups.map { .group($0.id) }
    )
    rows += section(
      .discussions,
      state.environment.label(Words.discussions),
      state.directory.discussions.map { .discussion($0.id) }
    )
    rows += section(.strangers, state.environment.label(Words.strangers), strangers())
    return rows
  }

  /// Whether a section is folded: as the person said, else as fits the size of the list.
  func isFolded(_ section: ListRow.Section) -> Bool {
    if !state.list.filter.isEmpty { return false }
    if let folded = state.list.folding[section] { return folded }
    let directory = state.directory
    let entries =
      directory.roster.buddies.count + directory.groups.count + directory.discussions.count
    switch section {
    case .pinned, .recent, .groups: return false
    case .category, .discussions, .strangers: return entries > Self.manyEntries
    }
  }

  private func section(
    _ section: ListRow.Section,
    _ title: String,
    _ members: [ConversationID],
    reachable: Int? = nil
  ) -> [ListRow] {
    let shown = members.filter(passesFilter)
    guard !shown.isEmpty || (reachable != nil && state.list.filter.isEmpty) else { return [] }
    let isFolded = isFolded(section)
    let count = reachable.map { "\($0)/\(members.count)" } ?? (isFolded ? "\(members.count)" : "")
    let header = ListRow(
      section: section,
      content: .header(title: title, count: count, isFolded: isFolded)
    )
    guard !isFolded else { return [header] }
    return [header] + shown.map { ListRow(section: section, content: .conversation($0)) }
  }

  private func passesFilter(_ id: ConversationID) -> Bool {
    guard !filter.isEmpty else { return true }
    return NameSearch.fit(filter, id, in: state).map { $0 < .scattered } ?? false
  }

  /// Categories in their order, each with its buddies: who can be reached comes first.
  ///
  /// Buddies of a category that was not named are in the first one.
  private func categories() -> [(BuddyCategory, [Buddy])] {
    let roster = state.directory.roster
    var categories = roster.categories
    if categories.isEmpty, !roster.buddies.isEmpty {
      categories = [BuddyCategory(index: 0, name: state.environment.label(Words.buddies))]
    }
    let known = Set(categories.map(\.index))
    let members = Dictionary(grouping: roster.buddies) { buddy in
      known.contains(buddy.categoryIndex) ? buddy.categoryIndex : categories[0].index
    }
    return categories.map { category in
      let buddies = members[category.index] ?? []
      let isReachable = { (buddy: Buddy) in
        state.directory.presence(of: buddy.contact.id).isReachable
      }
      return (category, buddies.filter(isReachable) + buddies.filter { !isReachable($0) })
    }
  }

  /// Where I am named, then where something else has happened here, then where there was talk before;
  /// what is pinned stands there.
  private func recent() -> [ConversationID] {
    let pinned = Set(state.pinned)
    let here = state.active.filter { !pinned.contains($0) }
    let isNamed = { (id: ConversationID) in state.conversations[id]?.hasHighlights ?? false }
    let listed = pinned.union(here)
    return here.filter(isNamed) + here.filter { !isNamed($0) }
      + state.recent.filter { !listed.contains($0) }
  }

  private func strangers() -> [ConversationID] {
    state.active.filter { id in
      switch id {
      case .contact(let contact): !state.directory.buddies.contains(contact)
      case .group, .discussion: false
      }
    }
  }
}
