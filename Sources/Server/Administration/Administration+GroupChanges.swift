// What changes in a group once it is there; its members are told.

import Chat
import GRDB
import WebQQProtocol

extension Administration {
  /// Somebody leaves a group; with its owner the whole group goes.
  /// - Throws: `AdministrationError` when the account is not in it.
  public func leave(group: UInt64, account: UInt64) throws {
    try changeGroup(group, account) { try $0.leave(account, from: group) }
  }

  /// The owner puts somebody out.
  /// - Throws: `AdministrationError` when the account is not in it or owns it.
  public func remove(_ account: UInt64, fromGroup group: UInt64) throws {
    try changeGroup(group, account) { post in
      let owner = try GroupTable.owner(of: group.stored, in: post.database)
      guard let owner else { throw GroupChangeError.noSuchGroup }
      try post.remove(account, from: group, by: owner.number)
    }
  }

  /// Makes a member an administrator, or an ordinary member again.
  public func setAdministrator(
    _ isAdministrator: Bool,
    _ account: UInt64,
    ofGroup group: UInt64
  ) throws {
    try changeGroup(group, account) { try $0.setAdministrator(isAdministrator, account, of: group) }
  }

  /// Gives a group to one of its members.
  public func setOwner(_ account: UInt64, ofGroup group: UInt64) throws {
    try changeGroup(group, account) { try $0.handOver(group, to: account) }
  }

  /// Ends a group.
  public func dissolve(group: UInt64) throws {
    try changeGroup(group, 0) { try $0.dissolve(group) }
  }

  /// Changes what a group says of itself; `nil` leaves it.
  /// - Throws: `AdministrationError` for a name that cannot be shown or a capacity below 2.
  public func setGroup(
    _ group: UInt64,
    name: String? = nil,
    notice: String? = nil,
    introduction: String? = nil,
    joinRule: GroupJoinRule? = nil,
    capacity: Int? = nil
  ) throws {
    let name = try name.map(AccountRules.name)
    if let capacity, !(2...2_000).contains(capacity) {
      throw AdministrationError.groupValueMalformed(reason: "it can hold 2 to 2000 members")
    }
    let settings: [GroupTable.Setting?] = [
      name.map { .name($0) }, notice.map { .notice($0) },
      introduction.map { .introduction($0) }, joinRule.map { .joinRule($0) },
      capacity.map { .capacity($0) },
    ]
    try changeGroup(group, 0) { post in
      guard try GroupTable.exists(group.stored, in: post.database) else {
        throw GroupChangeError.noSuchGroup
      }
      for setting in settings.compactMap({ $0 }) {
        try GroupTable.set(setting, of: group.stored, in: post.database)
      }
    }
  }

  /// Shows a card, such as a shared file, to the members of a group.
  /// - Throws: `AdministrationError` when the sender is not in it.
  public func showCard(_ text: String, from sender: UInt64, inGroup group: UInt64) throws {
    guard text.contains(where: { !$0.isWhitespace }), text.count <= 1_000 else {
      throw AdministrationError.groupValueMalformed(reason: "a card has 1 to 1000 characters")
    }
    try changeGroup(group, sender) {
      try $0.showCard(CardText.write(text, sender: sender), from: sender, in: group)
    }
  }

  /// Somebody asks to be let into a group, as a client would.
  public func requestEntry(of account: UInt64, toGroup group: UInt64, message: String) throws {
    try changeGroup(group, account) { post in
      try AccountRecord.require(account.stored, in: post.database)
      try post.requestEntry(of: account, to: group, message: message)
    }
  }

  /// Changes the database and leaves word for a server that runs.
  func change<Value>(_ body: (inout NoticePost) throws -> Value) throws -> Value {
    let now = clock.now().seconds
    return try store.writeBlocking { database in
      var post = NoticePost(database, at: now)
      let value = try body(&post)
      try OutsideMail.note(post.letters, in: database)
      return value
    }
  }

  private func changeGroup(
    _ group: UInt64,
    _ account: UInt64,
    _ body: (inout NoticePost) throws -> Void
  ) throws {
    do {
      try change(body)
    } catch let error as GroupChangeError {
      throw Self.error(error, account: account, group: group)
    }
  }

  private static func error(
    _ error: GroupChangeError,
    account: UInt64,
    group: UInt64
  ) -> AdministrationError {
    switch error {
    case .noSuchGroup: .noSuchGroup(group)
    case .notMember: .notMember(account: account, group: group)
    case .alreadyMember: .alreadyMember(account: account, group: group)
    case .notAllowed: .ownerNotChangeable(account: account, group: group)
    case .closed: .groupValueMalformed(reason: "it takes nobody more")
    case .noRequest: .groupValueMalformed(reason: "nobody asked")
    }
  }
}
