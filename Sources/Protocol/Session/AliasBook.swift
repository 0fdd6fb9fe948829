import Chat

/// Which numbers of the wire stand for whom.
///
/// Those of people and groups change with every login; the identifiers that the rest of the program
/// uses do not.
///
/// What bridges two logins is the real number, learned seldom and remembered.
struct AliasBook: Sendable {
  private var contacts: [Uin: ContactID] = [:]
  private var uins: [ContactID: Uin] = [:]
  private var contactsByAccount: [UInt64: ContactID] = [:]
  private var accounts: [ContactID: UInt64] = [:]

  private var groups: [Gid: GroupID] = [:]
  private var places: [GroupID: GroupPlace] = [:]
  private var groupsByNumber: [UInt64: GroupID] = [:]
  private var numbers: [GroupID: UInt64] = [:]

  private var made: UInt64 = 0

  /// The two aliases of a group.
  struct GroupPlace: Equatable, Sendable {
    var gid: Gid
    var code: GroupCode
  }

  /// A full login: the aliases of before mean nothing any more.
  mutating func forgetAliases() {
    contacts = [:]
    uins = [:]
    groups = [:]
    places = [:]
  }

  /// Gives out no identifier that another book has given out.
  mutating func goOn(after other: AliasBook) { made = max(made, other.made) }

  /// The contact of an alias; a new one when the alias is new.
  mutating func contact(_ uin: Uin) -> ContactID {
    if let known = contacts[uin] { return known }
    let id = ContactID(next())
    bind(id, uin)
    return id
  }

  /// The contact of an alias that was met before.
  func knownContact(_ uin: Uin) -> ContactID? { contacts[uin] }

  /// The alias of a contact under this login.
  func uin(of contact: ContactID) -> Uin? { uins[contact] }

  /// The real number of a contact, where it was learned.
  func account(of contact: ContactID) -> UInt64? { accounts[contact] }

  /// The real number behind an alias: returns the contact that has it, from an earlier login too.
  @discardableResult
  mutating func learn(account: UInt64, of uin: Uin) -> ContactID {
    let id = contactsByAccount[account] ?? contact(uin)
    bind(id, uin)
    contactsByAccount[account] = id
    accounts[id] = account
    return id
  }

  private mutating func bind(_ id: ContactID, _ uin: Uin) {
    contacts[uin] = id
    uins[id] = uin
  }

  private mutating func next() -> UInt64 {
    made += 1
    return made
  }
}

extension AliasBook {
  /// The group of an alias; a new one when the alias is new.
  mutating func group(_ gid: Gid, code: GroupCode) -> GroupID {
    let id = groups[gid] ?? GroupID(next())
    groups[gid] = id
    places[id] = GroupPlace(gid: gid, code: code)
    return id
  }

  /// The group of an alias that was met before.
  func knownGroup(_ gid: Gid) -> GroupID? { groups[gid] }

  /// The aliases of a group under this login.
  func place(of group: GroupID) -> GroupPlace? { places[group] }

  /// The real number of a group, where it was learned.
  func number(of group: GroupID) -> UInt64? { numbers[group] }

  /// The real number of a group: returns the group that has it, from an earlier login too.
  @discardableResult
  mutating func learn(number: UInt64, of gid: Gid, code: GroupCode) -> GroupID {
    let id = groupsByNumber[number] ?? group(gid, code: code)
    groups[gid] = id
    places[id] = GroupPlace(gid: gid, code: code)
    groupsByNumber[number] = id
    numbers[id] = number
    return id
  }
}
