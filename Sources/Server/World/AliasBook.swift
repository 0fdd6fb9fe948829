/// The temporary numbers of one session, both ways.
///
/// The own account is called by its real number.
struct AliasBook: Sendable {
  /// Whose session it is.
  let owner: UInt64
  private(set) var values: [AliasTarget: UInt64]
  private var targets: [UInt64: AliasTarget]

  init(owner: UInt64) {
    self.owner = owner
    values = [.person(owner): owner]
    targets = [owner: .person(owner)]
  }

  mutating func add(_ value: UInt64, for target: AliasTarget) {
    values[target] = value
    targets[value] = target
  }

  func has(_ target: AliasTarget) -> Bool { values[target] != nil }

  /// The number of an account; 0, which nobody has, where none was given out.
  func uin(_ account: UInt64) -> UInt64 { values[.person(account)] ?? 0 }
  func gid(_ group: UInt64) -> UInt64 { values[.gid(group)] ?? 0 }
  func code(_ group: UInt64) -> UInt64 { values[.code(group)] ?? 0 }

  /// Who is meant by a `uin`.
  func account(uin: UInt64) -> UInt64? {
    if case .person(let account)? = targets[uin] { account } else { nil }
  }

  /// Which group is meant by a `gid`.
  func group(gid: UInt64) -> UInt64? {
    if case .gid(let group)? = targets[gid] { group } else { nil }
  }

  /// Which group is meant by a `code`; some clients give the `gid`.
  func group(code: UInt64) -> UInt64? {
    if case .code(let group)? = targets[code] { group } else { group(gid: code) }
  }
}
