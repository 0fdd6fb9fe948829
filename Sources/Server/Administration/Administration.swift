// What an administrator may do, for the command line and for the demo world.

public import Chat

/// Changes to accounts, friendships, groups and discussions; also while a server runs.
///
///     let administration = try Administration(dataDirectory: "/var/lib/webqqd")
///     try administration.addAccount(10001, nick: "阿橘", password: Secret("…"))
///     try administration.addFriend(10001, 10002, category: "同学")
public struct Administration: Sendable {
  let store: Store
  let clock: ServerClock

  /// Opens a data directory; makes it where it is missing.
  /// - Throws: `ServerError`.
  public init(dataDirectory: String, clock: ServerClock = .system) throws {
    store = try Store(DataDirectory(preparing: dataDirectory))
    self.clock = clock
  }

  init(store: Store, clock: ServerClock) {
    self.store = store
    self.clock = clock
  }

  /// Makes an account.
  /// - Throws: `AdministrationError` when the number, nick or password cannot be used.
  public func addAccount(
    _ number: UInt64,
    nick: String,
    password: Secret,
    signature: String = "",
    gender: AccountGender = .unknown
  ) throws {
    guard AccountRules.isNumber(number) else {
      throw AdministrationError.accountNumberMalformed(number)
    }
    let sealed = try sealedPassword(password, of: number)
    let account = AccountRecord(
      number: number.stored,
      nick: try AccountRules.name(nick),
      password: sealed,
      signature: signature,
      gender: gender.rawValue,
      createdAt: clock.now().seconds
    )
    try store.writeBlocking { try account.insert(into: $0) }
  }

  /// All accounts, by number.
  public func accounts() throws -> [AccountSummary] {
    try store.readBlocking { try AccountRecord.summaries($0) }
  }

  /// Removes an account with its friendships, memberships, sessions and waiting messages.
  ///
  /// Its groups go to their oldest other member; a group without one is removed.
  public func removeAccount(_ number: UInt64) throws {
    try store.writeBlocking { try AccountRecord.remove(number.stored, from: $0) }
  }

  /// Gives an account another password and ends its sessions.
  public func setPassword(_ password: Secret, of number: UInt64) throws {
    let sealed = try sealedPassword(password, of: number)
    try store.writeBlocking {
      try AccountRecord.setPassword(sealed, of: number.stored, in: $0)
    }
  }

  /// Makes two accounts friends of each other; does nothing new to friends.
  /// - Parameters:
  ///   - account: Gets `friend` on its list, in `category`.
  ///   - friend: Gets `account` on its list, in the default category.
  ///   - category: Made where `account` has none of the name; `nil` is the default category.
  ///   - markName: What `account` calls `friend`; `nil` leaves it.
  /// - Throws: `AdministrationError` when one of the two does not exist.
  public func addFriend(
    _ account: UInt64,
    _ friend: UInt64,
    category: String? = nil,
    markName: String? = nil
  ) throws {
    guard account != friend else { throw AdministrationError.friendOfOneself(account) }
    let category = try category.map(AccountRules.name)
    try store.writeBlocking { database in
      try Friendship.add(
        account.stored,
        friend.stored,
        category: category,
        markName: markName,
        in: database
      )
    }
  }

  private func sealedPassword(_ password: Secret, of number: UInt64) throws -> [UInt8] {
    try AccountRules.checkPassword(password)
    return PasswordSeal(key: store.sealingKey).seal(password, of: number)
  }
}
