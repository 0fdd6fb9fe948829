/// Something that happened to a group or to the people in it.
struct GroupNotice: Codable, Hashable, Sendable {
  /// Who decided, and as what.
  struct Decider: Codable, Hashable, Sendable {
    var account: UInt64
    var isOwner: Bool
  }

  /// What happened; accounts by their real numbers.
  enum Act: Codable, Hashable, Sendable {
    case created(owner: UInt64)
    case joined(UInt64, by: Decider?)
    case left(UInt64)
    case removed(UInt64, by: Decider)
    case dissolved(by: UInt64)
    case requested(UInt64, message: String)
    case agreed(by: Decider, message: String)
    case denied(by: Decider, message: String)
    case administrator(UInt64, isMade: Bool)
    case owner(from: UInt64, to: UInt64)
  }

  /// The real number.
  var group: UInt64
  var act: Act

  var aliasTargets: Set<AliasTarget> {
    Set(people.map { .person($0) }).union([.gid(group), .code(group)])
  }

  private var people: [UInt64] {
    switch act {
    case .created(let account), .left(let account), .dissolved(let account),
      .requested(let account, _), .administrator(let account, _):
      [account]
    case .joined(let account, let decider):
      [account] + (decider.map { [$0.account] } ?? [])
    case .removed(let account, let decider): [account, decider.account]
    case .agreed(let decider, _), .denied(let decider, _): [decider.account]
    case .owner(let old, let new): [old, new]
    }
  }
}
