import Chat

/// One row of the list of conversations.
struct ListRow: Equatable, Sendable {
  /// A part of the list.
  enum Section: Hashable, Sendable {
    /// What the person wants at the head of the list.
    case pinned
    /// Where something has happened.
    case recent
    /// A part of the buddy list, by `BuddyCategory.index`.
    case category(Int)
    case groups
    case discussions
    /// People who wrote and are not on the buddy list.
    case strangers
  }

  /// What the row shows.
  enum Content: Equatable, Sendable {
    /// `count` as it is shown: `5/38`, `3` or nothing.
    case header(title: String, count: String, isFolded: Bool)
    case conversation(ConversationID)
  }

  var section: Section
  var content: Content

  /// The conversation that Enter opens.
  var conversation: ConversationID? {
    switch content {
    case .header: nil
    case .conversation(let id): id
    }
  }

  /// Stays the same while counts change.
  var place: ListPlace { ListPlace(section: section, conversation: conversation) }
}

/// A row, told apart by what it stands for: rows come, go and change places.
struct ListPlace: Hashable, Sendable {
  var section: ListRow.Section
  var conversation: ConversationID?
}
