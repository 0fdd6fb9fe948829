import Chat

/// What is asked of the server one at a time while nobody waits for it.
struct BackgroundJobs: Sendable {
  /// One question.
  enum Job: Hashable, Sendable {
    case roster
    case groups
    case discussions
    /// Where there was talk lately.
    case recent
    /// The names that news of groups need before they are told.
    case groupNews
    /// What I tell about myself.
    case ownDetails
    /// The name of somebody who did something about being my buddy, and then what it was.
    case friendship(SystemMessageItem)
    /// The profile of somebody who came onto my list.
    case newBuddy(BuddyListChangeItem.Added)
    /// The members of a group or a discussion.
    case members(ConversationID)
    /// The nick of somebody who is on no list.
    case profile(Uin)
    /// The real number of a contact.
    case account(Uin)
    /// The real number of a group.
    case groupNumber(GroupID)

    /// The list that the screen lacks without the answer.
    var list: ContactList? {
      switch self {
      case .roster: .roster
      case .groups: .groups
      case .discussions: .discussions
      case .recent, .groupNews, .ownDetails, .friendship, .newBuddy, .members, .profile, .account,
        .groupNumber:
        nil
      }
    }
  }

  /// How often one question may fail and be asked again.
  private static let toleratedFailures = 3

  private var waiting: Set<Job> = []
  /// Failed once and wait for better times.
  private var postponed: [Job] = []
  private var failures: [Job: Int] = [:]
  /// By rank, in the order in which they were added; what is done stays until its turn.
  private var queues: [[Job]] = Array(repeating: [], count: Self.rankCount)
  private var heads = Array(repeating: 0, count: Self.rankCount)

  /// What is next; jobs of the same rank in the order in which they were added.
  var first: Job? {
    for (queue, head) in zip(queues, heads) where head < queue.count { return queue[head] }
    return nil
  }

  /// What others did and nobody was told yet, in the order in which it came.
  var friendships: [SystemMessageItem] {
    let inTurn = zip(queues, heads).flatMap { $0.dropFirst($1) }.filter { waiting.contains($0) }
    return (postponed + inTurn).compactMap { job in
      if case .friendship(let item) = job { item } else { nil }
    }
  }

  /// Whether a job is still to be done.
  func contains(_ job: Job) -> Bool { waiting.contains(job) || postponed.contains(job) }

  /// Adds a job unless it waits already.
  mutating func add(_ job: Job) {
    if waiting.insert(job).inserted { queues[Self.rank(job)].append(job) }
  }

  /// A job is done, or given up.
  mutating func remove(_ job: Job) {
    failures[job] = nil
    takeOut(job)
  }

  /// Puts a job that failed aside until `resume`; `false` when it has failed too often.
  mutating func postpone(_ job: Job) -> Bool {
    let count = failures[job, default: 0] + 1
    guard count <= Self.toleratedFailures else { return false }
    failures[job] = count
    takeOut(job)
    postponed.append(job)
    return true
  }

  /// What was put aside waits for its turn again.
  mutating func resume() {
    for job in postponed { add(job) }
    postponed = []
  }

  private mutating func takeOut(_ job: Job) {
    waiting.remove(job)
    let rank = Self.rank(job)
    while heads[rank] < queues[rank].count, !waiting.contains(queues[rank][heads[rank]]) {
      heads[rank] += 1
    }
    if heads[rank] == queues[rank].count { (queues[rank], heads[rank]) = ([], 0) }
  }

  /// Forgets all.
  mutating func removeAll() { self = BackgroundJobs() }

  private static let rankCount = 7

  /// Lists before news, news before names, names before numbers.
  private static func rank(_ job: Job) -> Int {
    switch job {
    case .roster: 0
    case .groups: 1
    case .discussions, .recent: 2
    case .groupNews, .friendship, .newBuddy: 3
    case .profile: 4
    case .members: 5
    case .ownDetails, .account, .groupNumber: 6
    }
  }
}
