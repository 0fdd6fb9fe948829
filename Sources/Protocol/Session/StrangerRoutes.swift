import Chat

/// Through which groups and discussions somebody can be written to who is no buddy.
struct StrangerRoutes: Sendable {
  /// Through which place the last temporary session with each went.
  private var latest: [ContactID: ConversationID] = [:]
  private var members: [ConversationID: Set<ContactID>] = [:]
  /// The keys of `members`, in the order in which they were learned.
  private var places: [ConversationID] = []

  /// The place of the last temporary session first, then all that we have in common.
  func routes(to contact: ContactID) -> [ConversationID] {
    let shared = places.filter { members[$0]?.contains(contact) ?? false }
    guard let first = latest[contact] else { return shared }
    return [first] + shared.filter { $0 != first }
  }

  /// Those with whom there was a temporary session.
  var partners: [ContactID] { Array(latest.keys) }

  /// A temporary session went through there; returns whether the one before went elsewhere.
  mutating func talked(with contact: ContactID, through place: ConversationID) -> Bool {
    latest.updateValue(place, forKey: contact) != place
  }

  /// Somebody wrote in a group or discussion.
  mutating func saw(_ contact: ContactID, in place: ConversationID) {
    note(place)
    members[place]?.insert(contact)
  }

  /// Those and nobody else are in a group or discussion.
  mutating func load(_ contacts: [ContactID], of place: ConversationID) {
    note(place)
    members[place] = Set(contacts)
  }

  private mutating func note(_ place: ConversationID) {
    guard members[place] == nil else { return }
    members[place] = []
    places.append(place)
  }
}
