// Groups and discussions.

import Chat

extension Administration {
  /// Makes a group whose owner is its first member.
  public func createGroup(
    _ number: UInt64,
    name: String,
    owner: UInt64,
    notice: String = ""
  ) throws {
    guard AccountRules.isNumber(number) else {
      throw AdministrationError.groupNumberMalformed(number)
    }
    let name = try AccountRules.name(name)
    try change { post in
      try post.createGroup(
        number,
        name: name,
        owner: owner,
        notice: notice,
        tellingAbsent: false
      )
    }
  }

  /// Adds a member; `card` is the name used in this group only.
  public func join(
    group: UInt64,
    account: UInt64,
    card: String = "",
    isAdministrator: Bool = false
  ) throws {
    try change { post in
      try post.join(
        account,
        to: group,
        card: card,
        isAdministrator: isAdministrator,
        tellingAbsent: false
      )
    }
  }

  /// All groups, by number.
  public func groups() throws -> [GroupSummary] {
    try store.readBlocking { try GroupTable.summaries($0) }
  }

  /// Makes a discussion; its first member is the owner.
  /// - Parameters:
  ///   - number: What clients know it by (`did`), below 2^32.
  ///   - name: May be empty; clients then show the members' names.
  ///   - members: At least two accounts.
  /// - Throws: `AdministrationError` when the number is taken or a member does not exist.
  public func createDiscussion(_ number: UInt64, name: String, members: [UInt64]) throws {
    guard members.count >= 2, let owner = members.first else {
      throw AdministrationError.tooFewMembers
    }
    guard (1...UInt64(UInt32.max)).contains(number) else {
      throw AdministrationError.discussionNumberMalformed(number)
    }
    try store.writeBlocking { database in
      try DiscussionTable.create(
        number.stored,
        name: name,
        owner: owner.stored,
        members: members.map(\.stored),
        in: database
      )
    }
  }

  /// All discussions, by number.
  public func discussions() throws -> [DiscussionSummary] {
    try store.readBlocking { try DiscussionTable.summaries($0) }
  }
}
