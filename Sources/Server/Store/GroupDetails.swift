/// A group with its members.
struct GroupDetails: Sendable, Hashable {
  /// A member, oldest first in a list.
  struct Member: Sendable, Hashable {
    var account: UInt64
    var nick: String
    var gender: String
    /// Empty where the member has none.
    var card: String
    var isAdministrator: Bool
  }

  /// The bits that an ordinary group had.
  static let flag = 16_777_217

  var number: UInt64
  var name: String
  var notice: String
  /// A few words, also for those outside.
  var introduction: String
  var joinRule: GroupJoinRule
  /// The wire's `class`: the kind of group.
  var groupClass: Int
  var level: Int
  /// How many it can hold.
  var capacity: Int
  var owner: UInt64
  var createdAt: Int64
  var members: [Member]
}
