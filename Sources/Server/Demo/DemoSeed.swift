import Chat
import GRDB

/// Writes the people, groups and friendships of the demo world into an empty database.
struct DemoSeed {
  let store: Store
  /// Seconds since 1970.
  let time: Int64

  /// Makes the world where nothing is yet; leaves one that is there as it is.
  ///
  /// One transaction, so that there is never half a world.
  /// - Throws: `DemoError.otherData` where other accounts are, and `ServerError`.
  func plant() throws {
    let accounts = try store.readBlocking { try AccountRecord.summaries($0) }
    guard !accounts.isEmpty else { return try store.writeBlocking(write) }
    let nicks = Dictionary(uniqueKeysWithValues: accounts.map { ($0.number, $0.nick) })
    guard Self.people.allSatisfy({ nicks[$0.account] == $0.nick }) else {
      throw DemoError.otherData(path: store.directory.path)
    }
  }

  private static let people =
    [(account: DemoVisitor.account, nick: DemoVisitor.nick)]
    + DemoPerson.cast.map { (account: $0.account, nick: $0.nick) }

  private func write(_ database: Database) throws {
    for person in Self.people { try addAccount(person.account, person.nick, in: database) }
    try addFriends(in: database)
    for group in DemoGroup.all { try add(group, in: database) }
    try DiscussionTable.create(
      DemoGroup.discussion.stored,
      name: DemoGroup.discussionName,
      owner: DemoGroup.hikers[0].account.stored,
      members: (DemoGroup.hikers.map(\.account) + [DemoVisitor.account]).map(\.stored),
      in: database
    )
  }

  private func addAccount(_ number: UInt64, _ nick: String, in database: Database) throws {
    let password = PasswordSeal(key: store.sealingKey).seal(
      Secret(DemoVisitor.password),
      of: number
    )
    let portrait = DemoPortrait.all[number]
    try AccountRecord(
      number: number.stored,
      nick: nick,
      password: password,
      signature: portrait?.signature ?? "",
      gender: (portrait?.gender ?? .unknown).rawValue,
      createdAt: time
    ).insert(into: database)
    try portrait?.profile(of: number).save(database)
  }

  /// The cast know each other, so a second terminal that is one of them has a list too, and whoever
  /// of them is there sees the others come and go.
  private func addFriends(in database: Database) throws {
    for (index, person) in DemoPerson.cast.enumerated() {
      for other in DemoPerson.cast[..<index] {
        try befriend(person.account, other.account, category: nil, in: database)
      }
      if let category = person.category {
        let named = category == DemoPerson.friends ? nil : category
        try befriend(DemoVisitor.account, person.account, category: named, in: database)
      }
    }
  }

  private func befriend(
    _ account: UInt64,
    _ friend: UInt64,
    category: String?,
    in database: Database
  ) throws {
    try Friendship.add(
      account.stored,
      friend.stored,
      category: category,
      markName: nil,
      in: database
    )
  }

  private func add(_ group: DemoGroup, in database: Database) throws {
    try GroupTable.create(
      group.number.stored,
      name: group.name,
      owner: (group.owner?.account ?? DemoVisitor.account).stored,
      notice: group.notice,
      at: time,
      in: database
    )
    for person in group.members where person != group.owner {
      try GroupTable.join(
        group.number.stored,
        account: person.account.stored,
        card: group.cards[person] ?? "",
        isAdministrator: group.administrators.contains(person),
        in: database
      )
    }
    guard group.owner != nil else { return }
    try GroupTable.join(
      group.number.stored,
      account: DemoVisitor.account.stored,
      card: "",
      isAdministrator: false,
      in: database
    )
  }
}
