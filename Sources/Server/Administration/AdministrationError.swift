/// Why a change to accounts, friendships or groups was refused; nothing was changed.
public enum AdministrationError: Error, Hashable, Sendable {
  case accountNumberMalformed(UInt64)
  case groupNumberMalformed(UInt64)
  case nameMalformed(reason: String)
  case passwordMalformed(reason: String)
  case accountExists(UInt64)
  case noSuchAccount(UInt64)
  case friendOfOneself(UInt64)
  case groupExists(UInt64)
  case noSuchGroup(UInt64)
  case alreadyMember(account: UInt64, group: UInt64)
  case notMember(account: UInt64, group: UInt64)
  case ownerNotChangeable(account: UInt64, group: UInt64)
  case groupValueMalformed(reason: String)
  case discussionNumberMalformed(UInt64)
  case discussionExists(UInt64)
  case tooFewMembers
  case profileMalformed(reason: String)
  case pictureUnusable(reason: String)
}

extension AdministrationError: CustomStringConvertible {
  /// One line, without a full stop.
  public var description: String {
    switch self {
    case .accountNumberMalformed(let number):
      "\(number) cannot be an account: use 5 to 10 digits, from 10001 up"
    case .groupNumberMalformed(let number):
      "\(number) cannot be a group: use 5 to 10 digits, from 10001 up"
    case .nameMalformed(let reason): "the name cannot be used: \(reason)"
    case .passwordMalformed(let reason): "the password cannot be used: \(reason)"
    case .accountExists(let number):
      "account \(number) exists already; see 'webqqd account list'"
    case .noSuchAccount(let number): "there is no account \(number); see 'webqqd account list'"
    case .friendOfOneself(let number): "account \(number) cannot be its own friend"
    case .groupExists(let number): "group \(number) exists already; see 'webqqd group list'"
    case .noSuchGroup(let number): "there is no group \(number); see 'webqqd group list'"
    case .alreadyMember(let account, let group):
      "account \(account) is in group \(group) already"
    case .notMember(let account, let group): "account \(account) is not in group \(group)"
    case .ownerNotChangeable(let account, let group):
      "account \(account) owns group \(group): make another member the owner first"
    case .groupValueMalformed(let reason): "the group cannot be set so: \(reason)"
    case .discussionNumberMalformed(let number):
      "\(number) cannot be a discussion: use 1 to 4294967295"
    case .discussionExists(let number): "discussion \(number) exists already"
    case .profileMalformed(let reason): "the profile cannot be used: \(reason)"
    case .pictureUnusable(let reason): "the picture cannot be used: \(reason)"
    case .tooFewMembers: "a discussion needs at least two members"
    }
  }
}
