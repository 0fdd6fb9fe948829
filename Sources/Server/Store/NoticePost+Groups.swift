// Groups change, and their people are told.

import GRDB

/// Why a change to a group cannot be made; nothing was changed.
enum GroupChangeError: Error, Hashable, Sendable {
  case noSuchGroup
  case notMember
  case alreadyMember
  /// The group takes nobody, or nobody more.
  case closed
  /// Only the owner, or only an administrator, may do it.
  case notAllowed
  /// Nobody asked.
  case noRequest
}

extension NoticePost {
  /// Makes a group and tells its owner.
  mutating func createGroup(
    _ number: UInt64,
    name: String,
    owner: UInt64,
    notice: String,
    tellingAbsent: Bool = true
  ) throws {
    try GroupTable.create(
      number.stored,
      name: name,
      owner: owner.stored,
      notice: notice,
      at: time,
      in: database
    )
    let told = try tellingAbsent ? [owner.stored] : present([owner.stored])
    try tell(.created(owner: owner), of: number, to: told)
  }

  /// Puts somebody into a group and tells all members, the new one too.
  ///
  /// Whoever has no session learns it from the lists, and with `tellingAbsent` false from nothing else.
  mutating func join(
    _ account: UInt64,
    to group: UInt64,
    card: String = "",
    isAdministrator: Bool = false,
    tellingAbsent: Bool = true
  ) throws {
    try GroupTable.join(
      group.stored,
      account: account.stored,
      card: card,
      isAdministrator: isAdministrator,
      in: database
    )
    _ = try GroupRequestTable.remove(account.stored, from: group.stored, in: database)
    let members = try members(of: group)
    try tell(.joined(account, by: nil), of: group, to: tellingAbsent ? members : present(members))
  }

  /// Somebody leaves; with the owner the whole group goes.
  mutating func leave(_ account: UInt64, from group: UInt64) throws {
    guard let role = try role(of: account, in: group) else { throw GroupChangeError.notMember }
    guard role != .owner else { return try dissolve(group) }
    let members = try members(of: group)
    try GroupTable.remove(account.stored, from: group.stored, in: database)
    try tell(.left(account), of: group, to: members)
  }

  /// An administrator puts somebody out who is below.
  mutating func remove(_ account: UInt64, from group: UInt64, by decider: UInt64) throws {
    guard let below = try role(of: account, in: group) else { throw GroupChangeError.notMember }
    guard let above = try role(of: decider, in: group), above.decides, below != .owner,
      above == .owner || below == .member
    else { throw GroupChangeError.notAllowed }
    let members = try members(of: group)
    try GroupTable.remove(account.stored, from: group.stored, in: database)
    let act = GroupNotice.Act.removed(account, by: Self.decider(decider, above))
    try tell(act, of: group, to: members)
  }

  /// Ends a group and tells all members, the owner too.
  mutating func dissolve(_ group: UInt64) throws {
    guard let owner = try GroupTable.owner(of: group.stored, in: database) else {
      throw GroupChangeError.noSuchGroup
    }
    let members = try members(of: group)
    try GroupTable.dissolve(group.stored, in: database)
    try tell(.dissolved(by: owner.number), of: group, to: members)
  }

  mutating func setAdministrator(
    _ isAdministrator: Bool,
    _ account: UInt64,
    of group: UInt64
  ) throws {
    guard let role = try role(of: account, in: group) else { throw GroupChangeError.notMember }
    guard role != .owner else { throw GroupChangeError.notAllowed }
    guard (role == .administrator) != isAdministrator else { return }
    try GroupTable.setAdministrator(
      isAdministrator,
      account.stored,
      of: group.stored,
      in: database
    )
    let act = GroupNotice.Act.administrator(account, isMade: isAdministrator)
    try tell(act, of: group, to: members(of: group))
  }

  /// Gives a group to one of its members.
  mutating func handOver(_ group: UInt64, to account: UInt64) throws {
    guard let owner = try GroupTable.owner(of: group.stored, in: database) else {
      throw GroupChangeError.noSuchGroup
    }
    guard let role = try role(of: account, in: group) else { throw GroupChangeError.notMember }
    guard role != .owner else { return }
    try GroupTable.setOwner(account.stored, of: group.stored, in: database)
    try tell(.owner(from: owner.number, to: account), of: group, to: members(of: group))
  }

  /// Shows a card to all members who do not block the group, its sender too.
  mutating func showCard(_ xml: String, from sender: UInt64, in group: UInt64) throws {
    guard try role(of: sender, in: group) != nil else { throw GroupChangeError.notMember }
    let notice = GroupCardNotice(group: group, sender: sender, xml: xml)
    for reader in try GroupTable.readers(of: group.stored, in: database) {
      try send(.groupCard(notice), to: reader.number)
    }
  }

  /// Those of some accounts who have a session.
  private func present(_ accounts: [Int64]) throws -> [Int64] {
    try accounts.filter { account in
      try Row.fetchOne(
        database.cachedStatement(sql: "SELECT 1 FROM session WHERE account = ? AND is_kicked = 0"),
        arguments: [account]
      ) != nil
    }
  }

  func role(of account: UInt64, in group: UInt64) throws -> GroupRole? {
    try GroupTable.role(of: account.stored, in: group.stored, in: database)
  }

  func members(of group: UInt64) throws -> [Int64] {
    try GroupTable.members(of: group.stored, in: database)
  }

  mutating func tell(_ act: GroupNotice.Act, of group: UInt64, to accounts: [Int64]) throws {
    for account in accounts {
      try send(.group(GroupNotice(group: group, act: act)), to: account.number)
    }
  }

  static func decider(_ account: UInt64, _ role: GroupRole) -> GroupNotice.Decider {
    GroupNotice.Decider(account: account, isOwner: role == .owner)
  }
}
