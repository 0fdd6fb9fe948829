import Chat

/// What is asked of the server one at a time while nobody waits for it.
struct BackgroundJobs: Sendable {
  /// One question.
  enum Job: Hashable, Sendable {
    case roster
    case groups
    case discussions
    /// The members of a group or a discussion.
    case members(ConversationID)
    /// The nick of somebody who is on no list.
    case profile(Uin)
    /// The real number of a contact.
    case account(Uin)
    /// The real number of a group.
    case groupNumber(GroupID)
  }

  private var waiting: [Job] = []

  /// What is next; jobs of the same rank in the order in which they were added.
  var first: Job? { waiting.min { Self.rank($0) < Self.rank($1) } }

  /// Adds a job unless it waits already.
  mutating func add(_ job: Job) {
    if !waiting.contains(job) { waiting.append(job) }
  }

  /// A job is done, or given up.
  mutating func remove(_ job: Job) { waiting.removeAll { $0 == job } }

  /// Forgets all.
  mutating func removeAll() { waiting = [] }

  /// Lists before names, names before numbers.
  private static func rank(_ job: Job) -> Int {
    switch job {
    case .roster: 0
    case .groups: 1
    case .discussions: 2
    case .profile: 3
    case .members: 4
    case .account, .groupNumber: 5
    }
  }
}
