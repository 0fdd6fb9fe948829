// Asking to be let into a group, and the answer.

import GRDB

extension NoticePost {
  /// Somebody asks to be let in: told to the owner and the administrators, once; an open group takes
  /// everybody at once.
  mutating func requestEntry(of account: UInt64, to group: UInt64, message: String) throws {
    guard let rule = try rule(of: group) else { throw GroupChangeError.noSuchGroup }
    guard try role(of: account, in: group) == nil else { throw GroupChangeError.alreadyMember }
    guard rule != .nobody, try !GroupTable.isFull(group.stored, in: database) else {
      throw GroupChangeError.closed
    }
    if rule == .anybody { return try join(account, to: group) }
    let isNew = try GroupRequestTable.add(
      account.stored,
      to: group.stored,
      message: message,
      at: time,
      in: database
    )
    guard isNew else { return }
    let deciders = try GroupTable.deciders(of: group.stored, in: database)
    try tell(.requested(account, message: message), of: group, to: deciders)
  }

  /// The owner or an administrator answers; of two answers the first counts.
  mutating func answerEntry(
    of account: UInt64,
    to group: UInt64,
    by decider: UInt64,
    isAccepted: Bool,
    message: String
  ) throws {
    guard let deciding = try role(of: decider, in: group), deciding.decides else {
      throw GroupChangeError.notAllowed
    }
    guard try GroupRequestTable.remove(account.stored, from: group.stored, in: database) else {
      throw GroupChangeError.noRequest
    }
    let by = Self.decider(decider, deciding)
    guard isAccepted else {
      return try tell(.denied(by: by, message: message), of: group, to: [account.stored])
    }
    guard try role(of: account, in: group) == nil else { throw GroupChangeError.alreadyMember }
    guard try !GroupTable.isFull(group.stored, in: database) else {
      throw GroupChangeError.closed
    }
    let members = try members(of: group)
    try GroupTable.join(
      group.stored,
      account: account.stored,
      card: "",
      isAdministrator: false,
      in: database
    )
    try tell(.agreed(by: by, message: message), of: group, to: [account.stored])
    try tell(.joined(account, by: by), of: group, to: members)
  }

  private func rule(of group: UInt64) throws -> GroupJoinRule? {
    try Int.fetchOne(
      database.cachedStatement(sql: "SELECT join_rule FROM chat_group WHERE number = ?"),
      arguments: [group.stored]
    ).map { GroupJoinRule(rawValue: $0) ?? .approval }
  }
}
